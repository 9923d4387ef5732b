/** Cells that are one to whoever looks: rows and columns from 1 and 0 on. */
export type Merge = { top: number; bottom: number; left: number; right: number }

/** The column that letters name, from 0 on: "A" is 0, "AB" is 27. */
export const columnAt = (letters: string): number =>
  [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1

/** "B2:C5" */
export function readMerge(range: string): Merge | undefined {
  const [, left, top, right, bottom] = /^([A-Z]{1,3})(\d+):([A-Z]{1,3})(\d+)$/i.exec(range.replaceAll('$', '')) ?? []
  if (bottom === undefined) return undefined
  return { left: columnAt(left!), top: Number(top), right: columnAt(right!), bottom: Number(bottom) }
}

/** Fills the cells of rows, which come in their order, with what stands in the first cell of those that are one with them. */
export function makeFiller(merges: readonly Merge[], mostColumns: number) {
  const waiting = [...merges].sort((a, b) => a.top - b.top)
  let open: (Merge & { value: string })[] = []
  let next = 0
  return (row: number, cells: string[]): void => {
    open = open.filter(({ bottom }) => bottom >= row)
    for (; next < waiting.length && waiting[next]!.top <= row; next++) {
      const merge = waiting[next]!
      if (merge.bottom >= row) open.push({ ...merge, value: cells[merge.left] ?? '' })
    }
    for (const { left, right, value } of open) {
      for (let column = left; column <= Math.min(right, mostColumns); column++) {
        if (value === '' || (cells[column] ?? '') !== '') continue
        while (cells.length < column) cells.push('')
        cells[column] = value
      }
    }
  }
}
