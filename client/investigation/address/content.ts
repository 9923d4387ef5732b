import { whyNoTime } from '../../../model/time/edtf'
import { EntityKind, RelationStatus, RelationType } from '../../../model/generated/vocabulary'
import { noFilters } from '../graph'
import type { Drawing, Filters, TimeFilter } from '../graph'
import type { Memory, Place } from './memory'

/** What an address may lack of a drawing, as it would be too long with it. */
export type Lacking = 'PLACES' | 'RELATIONS'

/** A drawing as an address holds it: short names, as each character counts. Filters only where there are any. */
type Content = {
  /** Entities. */
  e: string[]
  /** Their places: x, y, x, y …, in whole canvas units. Left out where they did not fit. */
  p?: number[]
  /** Which of the entities are pinned, and which hidden, by their number. */
  n?: number[]
  h?: number[]
  /** Relations. Left out where they did not fit. */
  r?: string[]
  f?: Partial<Filters>
}

/** A drawing in words for an address, without what it is to lack. */
export function contentOf({ entities, relations, filters }: Drawing, lacking: readonly Lacking[] = []): string {
  const all = [...entities.values()]
  const numbers = (which: 'pinned' | 'hidden') => all.flatMap((entity, i) => (entity[which] ? [i] : []))
  const set = Object.entries(filters).filter(([, value]) => (Array.isArray(value) ? value.length > 0 : value !== null))
  const content: Content = {
    e: all.map(({ id }) => id),
    ...(!lacking.includes('PLACES') && { p: all.flatMap(({ x, y }) => [Math.round(x), Math.round(y)]) }),
    n: numbers('pinned'),
    h: numbers('hidden'),
    ...(!lacking.includes('RELATIONS') && { r: [...relations.keys()] }),
    f: Object.fromEntries(set),
  }
  return JSON.stringify(content)
}

const isText = (value: unknown): value is string => typeof value === 'string' && value !== ''
const isNumber = (value: unknown): value is number => Number.isFinite(value)

/** A list of such items; empty where it is left out. Throws where it is anything else: it may come from anybody. */
function listOf<T>(value: unknown, passes: (item: unknown) => item is T): T[] {
  if (value === undefined) return []
  if (!Array.isArray(value) || !value.every(passes)) throw new TypeError('It is damaged.')
  return value
}

const within =
  <T extends string>(words: Record<string, T>) =>
  (value: unknown): value is T =>
    isText(value) && Object.hasOwn(words, value)

function timeOf(value: unknown): TimeFilter | null {
  if (value === undefined || value === null) return null
  const { asOf, surely, undated } = value as Partial<TimeFilter>
  if (!isText(asOf) || whyNoTime(asOf)) throw new TypeError('It is damaged.')
  return { asOf, surely: surely === true, undated: undated === true }
}

const filtersOf = ({ hiddenKinds, hiddenTypes, hiddenStatuses, ties, time }: Partial<Filters> = {}): Filters => ({
  ...noFilters,
  hiddenKinds: listOf(hiddenKinds, within(EntityKind)),
  hiddenTypes: listOf(hiddenTypes, within(RelationType)),
  hiddenStatuses: listOf(hiddenStatuses, within(RelationStatus)),
  ties: ties === true,
  time: timeOf(time),
})

/** What an address says of a drawing. Throws where that cannot be read. */
export function contentIn(text: string): { ids: string[]; memory: Memory; lacking: Lacking[] } {
  const { e, p, n, h, r, f } = JSON.parse(text) as Partial<Record<keyof Content, unknown>>
  const ids = listOf(e, isText)
  const places = p === undefined ? null : listOf(p, isNumber)
  if (places && places.length !== 2 * ids.length) throw new TypeError('It is damaged.')
  const [pinned, hidden] = [n, h].map((numbers) => new Set(listOf(numbers, isNumber)))
  const placeOf = (i: number): Place => [
    places?.[2 * i] ?? null,
    places?.[2 * i + 1] ?? null,
    pinned!.has(i),
    hidden!.has(i),
  ]
  const memory: Memory = {
    entities: Object.fromEntries(ids.map((id, i) => [id, placeOf(i)])),
    relations: r === undefined ? null : listOf(r, isText),
    expansions: [],
    filters: filtersOf(f as Partial<Filters> | undefined),
  }
  const lacking: Lacking[] = [
    ...(places ? [] : ['PLACES' as const]),
    ...(r === undefined ? ['RELATIONS' as const] : []),
  ]
  return { ids, memory, lacking }
}
