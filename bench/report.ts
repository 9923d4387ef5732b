/** One figure beside the one it is measured against. `reached` is null where there is nothing to reach. */
export type Figure = {
  id: string
  what: string
  ours: string
  beside: string
  ratio: string
  reach: string
  reached: boolean | null
}

export const median = (values: number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN

/** The value below which `share` (0 to 1) of the values lie. */
export const quantile = (values: number[], share: number): number =>
  [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? NaN

const columns: (keyof Figure)[] = ['id', 'what', 'ours', 'beside', 'ratio', 'reach', 'reached']

const cell = (value: Figure[keyof Figure]) =>
  value === null ? '' : value === true ? 'yes' : value === false ? 'NO' : value

/** Prints the figures as a table, one a line. */
export function printFigures(figures: Figure[]): void {
  const rows = [columns as string[], ...figures.map((figure) => columns.map((column) => cell(figure[column])))]
  const widths = columns.map((_, index) => Math.max(...rows.map((row) => row[index]!.length)))
  for (const row of rows)
    console.log(
      row
        .map((text, index) => text.padEnd(widths[index]!))
        .join('  ')
        .trimEnd(),
    )
}
