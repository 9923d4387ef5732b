/** x of A x = b by Gaussian elimination with partial pivoting; A and b are overwritten. Null: A is singular. */
export function solve(a: Float64Array[], b: Float64Array): Float64Array | null {
  const n = b.length
  for (let column = 0; column < n; column++) {
    let pivot = column
    for (let row = column + 1; row < n; row++) {
      if (Math.abs(a[row]![column]!) > Math.abs(a[pivot]![column]!)) pivot = row
    }
    if (Math.abs(a[pivot]![column]!) < 1e-12) return null
    ;[a[column], a[pivot]] = [a[pivot]!, a[column]!]
    ;[b[column], b[pivot]] = [b[pivot]!, b[column]!]
    for (let row = column + 1; row < n; row++) {
      const factor = a[row]![column]! / a[column]![column]!
      if (factor === 0) continue
      for (let at = column; at < n; at++) a[row]![at]! -= factor * a[column]![at]!
      b[row]! -= factor * b[column]!
    }
  }
  for (let row = n - 1; row >= 0; row--) {
    let sum = b[row]!
    for (let at = row + 1; at < n; at++) sum -= a[row]![at]! * b[at]!
    b[row] = sum / a[row]![row]!
  }
  return b
}
