import type { Cleaned } from '../clean'
import { problem } from '../draft'
import type { Draft, Place } from '../draft'
import type { Pick } from './mapping'
import { readValues } from './values'
import type { Cells } from './values'

/** A row while it is mapped: its cells, and what is wrong with them. */
export type Row = { cells: Cells; place: Place; drafts: Draft[] }

/** The columns that a mapping points to, as a problem names them. */
export const columnOf = (pick: Pick | undefined): string | null => pick?.column ?? pick?.columns?.join(', ') ?? null

/** Says that something of a row is left out. */
export const tell = (row: Row, pick: Pick | undefined, reason: string): void =>
  void row.drafts.push(problem(row.place, columnOf(pick), reason))

/** The values of a row where a mapping points, as they are recorded: undefined for each that cannot be, which is told. */
export function valuesAt<T>(row: Row, pick: Pick | undefined, clean: (text: string) => Cleaned<T>): (T | undefined)[] {
  const { values, reasons } = readValues(row.cells, pick)
  for (const reason of reasons) tell(row, pick, reason)
  return values.map((text) => {
    const cleaned = clean(text)
    if ('value' in cleaned) return cleaned.value
    tell(row, pick, cleaned.reason)
    return undefined
  })
}

/** Keeps what can be recorded of some values, and tells of the rest. */
export const keep = <T>(row: Row, pick: Pick | undefined, clean: (text: string) => Cleaned<T>): T[] =>
  valuesAt(row, pick, clean).filter((value) => value !== undefined)

/**
 * Of several values those that belong to one of several things: as many values as things are one each, others belong to all.
 */
export const shareOf = <T>(values: readonly T[], at: number, of: number): readonly T[] =>
  of > 1 && values.length === of ? [values[at]!] : values

/** One of the words of a vocabulary, from the mapping or from a column; words of the column are taken in any case. */
export function wordsAt<T extends string>(
  row: Row,
  said: T | Pick | undefined,
  words: Record<string, T>,
): (T | undefined)[] {
  if (said === undefined || typeof said === 'string') return said === undefined ? [] : [said]
  return valuesAt(row, said, (text) => {
    const word = text
      .trim()
      .toUpperCase()
      .replaceAll(/[\s-]+/g, '_')
    if (Object.hasOwn(words, word)) return { value: words[word]! }
    const some = Object.keys(words).slice(0, 12).join(', ')
    return { reason: `“${text}” is none of ${some} …: say in the mapping with “values” what it stands for.` }
  })
}
