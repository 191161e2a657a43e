/** How a curve bends at a point; 'unknown' where the second derivative is not a finite number. */
export type Bend = 'up' | 'down' | 'straight' | 'unknown';

/**
 * How a surface bends at a point: 'bowl' up and 'hill' down in all directions, 'saddle' up in some and down in
 * others, 'trough' and 'ridge' up or down in some and straight in others, 'flat' straight in all.
 */
export type SurfaceShape = 'bowl' | 'hill' | 'saddle' | 'trough' | 'ridge' | 'flat' | 'unknown';

/** Second derivatives smaller than this, against 1 or the largest of them, are rounding. */
const TINY = 1e-9;

/** How the output bends along one variable. */
export function bendOf(secondDerivative: number): Bend {
  if (!Number.isFinite(secondDerivative)) return 'unknown';
  if (Math.abs(secondDerivative) <= TINY) return 'straight';
  return secondDerivative > 0 ? 'up' : 'down';
}

/** How the output bends in all directions that it bends in along some variable, by the signs of the Hessian's eigenvalues. */
export function shapeOf(hessian: readonly (readonly number[])[]): SurfaceShape {
  const entries = hessian.flat();
  if (!entries.every(Number.isFinite)) return 'unknown';
  const largest = entries.reduce((most, entry) => Math.max(most, Math.abs(entry)), 0);
  if (largest <= TINY) return 'flat';
  // A variable that has no part in any bend would only make a bowl a trough.
  const bent = hessian.flatMap((row, i) => (row.some((entry) => Math.abs(entry) > TINY * largest) ? [i] : []));
  const scaled = bent.map((i) => bent.map((j) => (hessian[i]?.[j] ?? 0) / largest));
  const eigenvalues = symmetricEigenvalues(scaled);
  const up = eigenvalues.some((value) => value > TINY);
  const down = eigenvalues.some((value) => value < -TINY);
  const straight = eigenvalues.some((value) => Math.abs(value) <= TINY);
  if (up && down) return 'saddle';
  if (up) return straight ? 'trough' : 'bowl';
  if (down) return straight ? 'ridge' : 'hill';
  return 'flat';
}

/** Whether a matrix mirrors at its diagonal, up to rounding. */
export function isSymmetric(matrix: readonly (readonly number[])[]): boolean {
  return matrix.every((row, i) =>
    row.every((entry, j) => {
      const mirrored = matrix[j]?.[i] ?? NaN;
      return Object.is(entry, mirrored) || Math.abs(entry - mirrored) <= TINY * Math.max(1, Math.abs(entry));
    }),
  );
}

/** By Jacobi's method: rotations that take the largest entry off the diagonal to 0, until all are. */
function symmetricEigenvalues(matrix: readonly (readonly number[])[]): number[] {
  const size = matrix.length;
  const m = matrix.map((row, i) => row.map((entry, j) => (entry + (matrix[j]?.[i] ?? entry)) / 2));
  const at = (i: number, j: number): number => m[i]?.[j] ?? 0;
  const set = (i: number, j: number, value: number): void => {
    const row = m[i];
    if (row) row[j] = value;
  };
  for (let rotation = 0; rotation < 30 * size * size; rotation++) {
    let [p, q] = [0, 1];
    for (let i = 0; i < size; i++) {
      for (let j = i + 1; j < size; j++) if (Math.abs(at(i, j)) > Math.abs(at(p, q))) [p, q] = [i, j];
    }
    if (Math.abs(at(p, q)) < 1e-15) break;
    const angle = Math.atan2(2 * at(p, q), at(q, q) - at(p, p)) / 2;
    const [c, s] = [Math.cos(angle), Math.sin(angle)];
    for (let k = 0; k < size; k++) {
      const [kp, kq] = [at(k, p), at(k, q)];
      set(k, p, c * kp - s * kq);
      set(k, q, s * kp + c * kq);
    }
    for (let k = 0; k < size; k++) {
      const [pk, qk] = [at(p, k), at(q, k)];
      set(p, k, c * pk - s * qk);
      set(q, k, s * pk + c * qk);
    }
  }
  return m.map((_, i) => at(i, i));
}
