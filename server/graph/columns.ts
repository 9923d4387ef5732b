import { z } from 'zod'

/*
 * Columns are lists with one value for each entity or relation of an answer: many times cheaper to read than a map for
 * each. They are checked by one loop a column, not by one parser a value.
 */

const column = <T>(what: string, holds: (value: unknown) => value is T) =>
  z.custom<T[]>((list) => Array.isArray(list) && list.every(holds), `is not a list of ${what}`)

const isText = (value: unknown): value is string => typeof value === 'string'
const isTextOrNull = (value: unknown): value is string | null => value === null || typeof value === 'string'
const isWhole = (value: unknown): value is number => Number.isInteger(value)
const isFlag = (value: unknown): value is boolean => typeof value === 'boolean'
const isTexts = (value: unknown): value is string[] => Array.isArray(value) && value.every(isText)

export const textColumn = column('texts', isText)
export const textOrNullColumn = column('texts and nulls', isTextOrNull)
export const wholeColumn = column('whole numbers', isWhole)
export const flagColumn = column('true and false', isFlag)
export const textsColumn = column('lists of texts', isTexts)
export const numberOrNullColumn = column(
  'numbers and nulls',
  (value): value is number | null => value === null || typeof value === 'number',
)

/** A column of an enumeration's values. */
export function enumColumn<T extends string>(values: Record<string, T>) {
  const known = new Set<unknown>(Object.values(values))
  return column([...known].join(', '), (value): value is T => known.has(value))
}

/** A column of lists of an enumeration's values. */
export function enumsColumn<T extends string>(values: Record<string, T>) {
  const known = new Set<unknown>(Object.values(values))
  return column(
    `lists of ${[...known].join(', ')}`,
    (value): value is T[] => Array.isArray(value) && value.every((each) => known.has(each)),
  )
}

/** A column of an enumeration's values and nulls. */
export function enumOrNullColumn<T extends string>(values: Record<string, T>) {
  const known = new Set<unknown>([null, ...Object.values(values)])
  return column([...known].join(', '), (value): value is T | null => known.has(value))
}

/** Columns by name, all of one length. */
export const columns = <S extends z.ZodRawShape>(shape: S) =>
  z.object(shape).refine((lists) => {
    const lengths = Object.values(lists).map((list) => (list as unknown[]).length)
    return lengths.every((length) => length === lengths[0])
  }, 'has columns of different lengths')
