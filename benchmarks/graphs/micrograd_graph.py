"""Builds, evaluates and differentiates a tree with micrograd. Answers the lines "run N" and "outcome"."""
import sys
import time

from micrograd.engine import Value

sys.setrecursionlimit(1_000_000)
with open(sys.argv[1]) as file:
    size = int(file.readline())
    steps = [(int(op), float(leaf)) for op, _, _, leaf in map(str.split, file)]


def build(variables=None):
    stack = []
    push, pop = stack.append, stack.pop
    for op, leaf in steps:
        if op == 0:
            push(Value(leaf))
            if variables is not None:
                variables.append(stack[-1])
        elif op == 3:
            push(pop().relu())
        else:
            b = pop()
            push(pop() + b if op == 1 else pop() * b)
    root = pop()
    root.backward()
    return root


def run(times):
    begin = time.perf_counter()
    for _ in range(times):
        build()
    return repr(time.perf_counter() - begin)


def outcome():
    variables = []
    root = build(variables)
    return f"{root.data!r} {sum(variable.grad for variable in variables)!r}"


for line in sys.stdin:
    command, *numbers = line.split()
    print(run(int(numbers[0])) if command == "run" else outcome(), flush=True)
