import type { Pick } from './mapping'

/** The cells of a row by the names of their columns. */
export type Cells = ReadonlyMap<string, string>

const present = (text: string | undefined): text is string => text !== undefined && text !== ''

function translated(text: string | undefined, { values, default: other }: Pick): string | undefined {
  if (values === undefined) return present(text) ? text : other
  const found = text !== undefined && Object.hasOwn(values, text) ? values[text] : undefined
  return found ?? other
}

/** The values that a row has where a mapping points; none where its cells are empty. */
export function valuesOf(cells: Cells, pick: Pick | undefined): string[] {
  if (!pick) return []
  const { column, columns, join, split, constant } = pick
  if (constant !== undefined) return [constant]
  const parts = (columns ?? (column === undefined ? [] : [column])).map((name) => cells.get(name)).filter(present)
  const whole = parts.length > 0 ? parts.join(join) : undefined
  const several = split !== undefined && whole !== undefined ? whole.split(split).map((part) => part.trim()) : [whole]
  return several.map((text) => translated(text, pick)).filter(present)
}

export const firstOf = (cells: Cells, pick: Pick | undefined): string | undefined => valuesOf(cells, pick)[0]
