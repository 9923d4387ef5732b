import { RelationType } from '../../../../model/generated/vocabulary'
import { vocabulary } from '../../../../model/vocabulary/relation-type'
import { cleanName, cleanRole, cleanText, cutTo, LONGEST_ROLE, shortened } from '../../clean'
import { problem, remark } from '../../draft'
import type { Draft, Place } from '../../draft'
import type { Datum, GraphEdge } from './item'
import { plainName, valueNamed } from './node'
import { spanOf, timeIn } from './times'

const TYPES = [
  'type',
  'relation',
  'relationship',
  'interaction',
  'label',
  'kind',
  'name',
  'edgelabel',
  'shared interaction',
]
const ROLES = ['label', 'role', ...TYPES]
const STARTS = ['start', 'startdate', 'begin', 'from', 'since', 'validfrom']
const ENDS = ['end', 'enddate', 'until', 'to', 'validto']
const DATES = ['date', 'time', 'year', 'timestamp', 'datetime']

const words = new Map<string, RelationType>(
  Object.values(vocabulary).flatMap(({ type, label }) => [
    [plainName(type), type],
    [label.toLowerCase(), type],
  ]),
)
/** The type that a word means, by its name or as it is read. */
const typeIn = (text: string): RelationType | undefined =>
  words.get(plainName(text.trim()).replaceAll(' ', '')) ?? words.get(text.trim().toLowerCase())

const textIn = (text: string): string | undefined => text.trim() || undefined

/** The time of an edge, and the values that it is read from. What is no date stays a value. */
function timeOf(data: readonly Datum[]): { validity: string | null; used: (Datum | undefined)[] } {
  const [start, end] = [valueNamed(data, STARTS, textIn), valueNamed(data, ENDS, textIn)]
  const span = spanOf({ start: start?.value, end: end?.value })
  if (span !== null) return { validity: span, used: [start?.datum, end?.datum] }
  const date = valueNamed(data, DATES, timeIn)
  return { validity: date?.value ?? null, used: [date?.datum] }
}

/** The type of an edge; one that has a direction is none of an edge that has none. */
function typeOf({ data, isDirected }: GraphEdge) {
  const type = valueNamed(data, TYPES, typeIn)
  const isKept = type !== undefined && (isDirected || vocabulary[type.value].symmetric)
  const role = valueNamed(
    data.filter((datum) => !isKept || datum !== type.datum),
    isKept ? ['role', 'label'] : ROLES,
    textIn,
  )
  return { type: isKept ? type.value : RelationType.LINKED_TO, role, used: isKept ? type.datum : undefined }
}

/** All that an edge says beside its type, role, time and weight: "since: spring; …". */
function noteOf(data: readonly Datum[], place: Place, drafts: Draft[]): string | null {
  const parts = data.filter(({ value }) => value.trim() !== '').map(({ name, value }) => `${name}: ${value}`)
  if (parts.length === 0) return null
  const cleaned = cleanText(parts.join('; '))
  if ('value' in cleaned) return cleaned.value
  drafts.push(problem(place, null, cleaned.reason))
  return null
}

/** How an edge is called in its place: by its id, else by its ends. */
function placeOf({ id, line, source, target }: GraphEdge): Place {
  const name = cleanName(id)
  return { line, record: 'value' in name ? name.value : shortened(`${source} ${target}`, 200) }
}

const weightIn = (text: string): string | undefined => (/\d/.test(text) ? text.trim() : undefined)

/** What is the role of an edge, and whether that is all of its value: the note has all of a longer one, which is told. */
function roleIn(
  found: { datum: Datum; value: string } | undefined,
  elsewhere: readonly (Datum | undefined)[],
  tell: (reason: string) => void,
) {
  const said = found && !elsewhere.includes(found.datum) ? cleanRole(cutTo(found.value, LONGEST_ROLE, tell)) : undefined
  if (!found || !said || !('value' in said)) return { role: null, used: undefined }
  return { role: said.value, used: found.value.length > LONGEST_ROLE ? undefined : found.datum }
}

/** An edge as a relation. Without a direction its ends stand in one order, so that it is the same written either way. */
export function edgeDrafts(edge: GraphEdge): Draft[] {
  const { source, target, data, isDirected } = edge
  const place = placeOf(edge)
  if (source === '' || target === '')
    return [problem(place, source === '' ? 'source' : 'target', 'The edge has only one end, so that it ties nothing.')]
  const drafts: Draft[] = []
  const { type, role: given, used: typeDatum } = typeOf(edge)
  const time = timeOf(data)
  const weight = valueNamed(data, ['weight'], weightIn)
  const elsewhere = [typeDatum, weight?.datum, ...time.used]
  const { role, used } = roleIn(given, elsewhere, (reason) => drafts.push(remark(place, given!.datum.name, reason)))
  const [subject, object] = isDirected || source <= target ? [source, target] : [target, source]
  const rest = data.filter((datum) => datum !== used && !elsewhere.includes(datum))
  const relation: Draft = {
    what: 'relation',
    type,
    subject,
    object,
    role,
    validity: time.validity,
    detail: weight ? `weight ${weight.value}` : null,
    note: noteOf(rest, place, drafts),
    place,
  }
  return [relation, ...drafts]
}
