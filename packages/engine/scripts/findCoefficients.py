"""Finds the coefficients in src/autograd/elementary/: run it with `python3 findCoefficients.py`.

Each is a minimax approximation P(u) / Q(u) of a function, found by Remez's exchange algorithm in 60 digits, and printed
as float64s together with the largest error of the exact coefficients, relative to the result of the whole function.

E. W. Cheney, Introduction to Approximation Theory, 1966, chapter 5.
"""

from decimal import Decimal, getcontext
from math import cos, pi

getcontext().prec = 60
ONE = Decimal(1)
POINTS = 600
PI = Decimal("3.14159265358979323846264338327950288419716939937510582097494459")


def solve(rows):
    """Gauss's elimination of a system given as rows of coefficients and right-hand side."""
    size = len(rows)
    for column in range(size):
        pivot = max(range(column, size), key=lambda row: abs(rows[row][column]))
        rows[column], rows[pivot] = rows[pivot], rows[column]
        for row in range(size):
            if row != column:
                factor = rows[row][column] / rows[column][column]
                rows[row] = [x - factor * y for x, y in zip(rows[row], rows[column])]
    return [rows[index][size] / rows[index][index] for index in range(size)]


def value(coefficients, u):
    result = Decimal(0)
    for coefficient in reversed(coefficients):
        result = result * u + coefficient
    return result


def extremes(errors, count):
    """Where the error is largest between its changes of sign; `count` of them, next to each other."""
    found = []
    for index, error in enumerate(errors):
        if found and (error > 0) == (errors[found[-1]] > 0):
            if abs(error) > abs(errors[found[-1]]):
                found[-1] = index
        else:
            found.append(index)
    while len(found) > count:
        found.pop(0 if abs(errors[found[0]]) < abs(errors[found[-1]]) else -1)
    if len(found) < count:
        raise ArithmeticError("the error changes its sign too rarely")
    return found


def fit(points, degrees, first=None):
    """
    Coefficients of P and of Q, whose first is 1, and the largest |P(u)/Q(u) − f| / tolerance.

    points: (u, f, tolerance), in the order of u
    first: the first coefficient of P, where it is given
    """
    fixed = 0 if first is None else 1
    above, below = degrees
    unknown = above + 1 - fixed + below

    def linear(u, target):
        """P(u) − target · Q(u), as factors of what is unknown and the rest with its sign changed."""
        factors = [u**power for power in range(fixed, above + 1)] + [-target * u**power for power in range(1, below + 1)]
        return factors, target - (first if fixed else 0)

    def unpack(solution):
        return ([first] if fixed else []) + solution[: above + 1 - fixed], [ONE] + solution[above + 1 - fixed : unknown]

    def judge(p, q):
        return [(value(p, u) / value(q, u) - f) / tolerance for u, f, tolerance in points]

    # To begin with: least squares, each time weighted by the denominator of the time before.
    q = [ONE]
    for _ in range(12):
        normal = [[Decimal(0)] * (unknown + 1) for _ in range(unknown)]
        for u, f, tolerance in points[::3]:
            factors, rest = linear(u, f)
            weight = ONE / (tolerance * value(q, u)) ** 2
            for row, x in enumerate(factors):
                for column, y in enumerate([*factors, rest]):
                    normal[row][column] += weight * x * y
        p, q = unpack(solve(normal))
    errors = judge(p, q)

    for _ in range(30):
        chosen = extremes(errors, unknown + 1)
        level = errors[chosen[0]]
        for _ in range(20):
            rows = []
            for place, index in enumerate(chosen):
                u, f, tolerance = points[index]
                swing = -tolerance if place % 2 else tolerance
                factors, rest = linear(u, f + level * swing)
                slope = swing * value(q, u)
                rows.append([*factors, -slope, rest - level * slope])
            solution = solve(rows)
            change, level = abs(solution[-1] - level), solution[-1]
            p, q = unpack(solution[:-1])
            if change < abs(level) * Decimal("1e-9"):
                break
        errors = judge(p, q)
        largest = max(abs(error) for error in errors)
        if largest < abs(level) * Decimal("1.01"):
            return p, q, largest
    raise ArithmeticError("the exchange does not settle")


def between(low, high):
    """Points that are dense at both ends."""
    return [low + (high - low) * (ONE - Decimal(cos(pi * (i + 0.5) / POINTS))) / 2 for i in range(POINTS)]


def show(name, result, scale=lambda power: ONE):
    p, q, error = result
    print(f"{name}: largest error {float(error):.2g}")
    for part, coefficients in (("P", p), ("Q", q)):
        if len(coefficients) > 1:
            print(f"  {part}", ", ".join(repr(float(c * scale(n))) for n, c in enumerate(coefficients)))


def alternating(u, n):
    """Σ (−u)ᵏ · n! / (n + 2k)!: (1 − cos √u)·2/u for n = 2, and so on."""
    term = total = ONE
    k = n
    while abs(term) > Decimal("1e-58"):
        term *= -u / ((k + 1) * (k + 2))
        total += term
        k += 2
    return total


def tanh(x):
    power = (-2 * x).exp()
    return (ONE - power) / (ONE + power)


def quarter_tanh(limit, tolerance):
    """
    tanh(x/4) / (x/4) by (x/4)². What is tolerated there is what two doublings, which forget errors near 1, make of a
    relative error of `tolerance` in tanh x.
    """

    def halve(tangent):
        return tangent / (ONE + (ONE - tangent * tangent).sqrt())

    points = []
    for y in between(Decimal(0), limit / 4):
        low, high = tanh(4 * y) * (ONE - tolerance), tanh(4 * y) * (ONE + tolerance)
        low = halve(halve(low))
        high = halve(halve(high)) if high < 1 else ONE / low
        points.append((y * y, (low + high) / 2 / y, (high - low) / 2 / y))
    return points


def artanh_rest(z):
    """S(z) of artanh √z = √z + z·√z·S(z) / 2."""
    s = z.sqrt()
    return (((ONE + s) / (ONE - s)).ln() / s - 2) / z


HALF_LN2 = Decimal(2).ln() / 2 * Decimal("1.00001")
ROOT = (Decimal(2).sqrt() - 1) / (Decimal(2).sqrt() + 1) * Decimal("1.00001")
EIGHTH = (PI / 4 * Decimal("1.00001")) ** 2
TOLERANCE = Decimal("1.3e-16")

p, q, error = fit(quarter_tanh(Decimal("19.1"), TOLERANCE), (3, 4), ONE)
show("tanh", ([c / 4 for c in p], q, error * TOLERANCE), lambda power: ONE / 16**power)
exponential = [(r, (r.exp() - 1 - r) / r**2, ONE / abs(r)) for r in between(-HALF_LN2, HALF_LN2)]
show("exp", fit(exponential, (9, 0)))
show("log", fit([(z, artanh_rest(z), 2 / z) for z in between(Decimal(0), ROOT**2)], (6, 0)))
show("softplus", fit([(z, artanh_rest(z), 2 / z) for z in between(Decimal(0), ONE / 9)], (9, 0)))
show("sin", fit([(z, -alternating(z, 3) / 6, ONE / z) for z in between(Decimal(0), EIGHTH)], (5, 0)))
show("cos", fit([(z, alternating(z, 4) / 24, ONE / z**2) for z in between(Decimal(0), EIGHTH)], (5, 0)))
show("power", fit([(z, (artanh_rest(z) - Decimal(2) / 3) / z, 2 / z**2) for z in between(Decimal(0), ROOT**2)], (6, 0)))
