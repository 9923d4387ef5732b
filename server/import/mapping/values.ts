import type { Pick } from './mapping'

/** The cells of a row by the names of their columns. */
export type Cells = ReadonlyMap<string, string>

/** Values, and why some of what stands in the cells gives none. */
export type Values = { values: string[]; reasons: string[] }

const present = (text: string | undefined): text is string => text !== undefined && text !== ''

/** Keys are compared without case and spaces around them. */
const key = (text: string): string => text.trim().toLowerCase()

function lookedUp(text: string, values: Record<string, string>): string | undefined {
  if (Object.hasOwn(values, text)) return values[text]
  return Object.entries(values).find(([each]) => key(each) === key(text))?.[1]
}

/** What a value stands for; null: it is none of those that the mapping names. */
function translated(text: string | undefined, { values, default: other }: Pick): string | undefined | null {
  if (!present(text)) return other
  if (values === undefined) return text
  return lookedUp(text, values) ?? other ?? null
}

const isPlain = (value: unknown): value is string | number | boolean =>
  ['string', 'number', 'boolean'].includes(typeof value)

/** What stands in JSON under some names, one after another; lists on the way are gone through. */
function under(value: unknown, path: readonly string[]): unknown[] {
  if (Array.isArray(value)) return value.flatMap((each) => under(each, path))
  const [name, ...rest] = path
  if (name === undefined) return value === null || value === undefined ? [] : [value]
  const isObject = typeof value === 'object' && value !== null && Object.hasOwn(value, name)
  return isObject ? under((value as Record<string, unknown>)[name], rest) : []
}

function fromJson(text: string, path: true | string): Values {
  try {
    const found = under(JSON.parse(text), path === true ? [] : path.split('.'))
    return { values: found.map((each) => (isPlain(each) ? String(each) : JSON.stringify(each)).trim()), reasons: [] }
  } catch {
    return { values: [], reasons: [`“${text.slice(0, 60)}” is no JSON, which the mapping says that it is.`] }
  }
}

/** The parts of what stands in the cells that a mapping points to. */
function partsOf(cells: Cells, { column, columns, join, split, json }: Pick): Values {
  const there = (columns ?? (column === undefined ? [] : [column])).map((name) => cells.get(name)).filter(present)
  if (there.length === 0) return { values: [], reasons: [] }
  const whole = there.join(join)
  if (json !== undefined) return fromJson(whole, json)
  return { values: split === undefined ? [whole] : whole.split(split).map((part) => part.trim()), reasons: [] }
}

/** The values that a row has where a mapping points; none where its cells are empty. */
export function readValues(cells: Cells, pick: Pick | undefined): Values {
  if (!pick) return { values: [], reasons: [] }
  if (pick.constant !== undefined) return { values: [pick.constant], reasons: [] }
  const { values, reasons } = partsOf(cells, pick)
  const all = values.length > 0 ? values : [undefined]
  const unknown: string[] = []
  const given = all.map((text) => {
    const value = translated(text, pick)
    if (value === null) unknown.push(`“${text}” is not among the “values” of the mapping, and there is no “default”.`)
    return value
  })
  return { values: given.filter((value) => present(value ?? undefined)) as string[], reasons: [...reasons, ...unknown] }
}
