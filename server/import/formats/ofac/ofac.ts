import { EntityKind, RelationType } from '../../../../model/generated/vocabulary'
import { idFor } from '../../../graph/ledger/entity-id'
import { fold } from '../../../graph/fold-text'
import { addressPlace } from '../../address-place'
import { cleanName, cleanRole, cleanText, cutTo, firstOf } from '../../clean'
import { hasCompanyForm } from '../../../../model/text/company-form'
import { countryCode } from '../../country'
import { bareEntity, problem, remark } from '../../draft'
import type { AttributeDraft, Draft, EntityDraft, Place } from '../../draft'
import { shortMark } from '../../entity-id'
import { eachOf, namesIn } from '../../file/zip-package'
import type { Format } from '../format'
import { inPass } from '../two-passes'
import { isListName, listParts, numbersByName, rowsByNumber, rowsOfPart } from './list'
import type { ListParts, ListRow, Numbers } from './list'
import { readRemarks } from './remarks'

const placeOf = ({ line, part, cells }: ListRow): Place => ({ line, record: `${part} ${cells[0] ?? ''}` })

const LISTER = 'Office of Foreign Assets Control'
const LISTER_ID = idFor(EntityKind.GOVERNMENT, LISTER)

/** What the files of a list say of those whom it names. */
type List = {
  aliases: Map<string, ListRow[]>
  comments: Map<string, ListRow[]>
  numbers: Numbers
}

/** The columns of the names after number, name, type and programme. */
const COLUMNS = ['title', 'callSign', 'type', 'tonnage', 'grossRegisteredTonnage', 'flag', 'owner', 'remarks'] as const
const FIRST = 4

/** What says to which country somebody belongs; an address does not. */
const OF_COUNTRY = new Set(['nationality', 'citizenship', 'flag'])

const kindOf = (type: string | null, name: string): EntityKind => {
  if (type === 'individual') return EntityKind.PERSON
  if (type === 'vessel' || type === 'aircraft') return EntityKind.ASSET
  return hasCompanyForm(name) ? EntityKind.COMPANY : EntityKind.ORGANIZATION
}

/** "NASRALLAH, Hasan" as one writes it elsewhere: "Hasan NASRALLAH". */
const turned = (name: string): string[] => {
  const [family, given, ...others] = name.split(', ')
  return family && given && others.length === 0 ? [`${given} ${family}`] : []
}

/** The whole of an address: "Ibex House, The Minories, London EC3N 1DY, United Kingdom"; null: the row has none. */
function addressOf({ cells }: ListRow): { text: string; country: string | undefined; isCountryAlone: boolean } | null {
  const [street, city, country] = [cells[2], cells[3], cells[4]].map((cell) => cell ?? null)
  const parts = [street, city, country].filter((part): part is string => part !== null)
  if (parts.length === 0) return null
  const isCountryAlone = street === null && city === null
  return { text: parts.join(', '), country: country ? countryCode(country) : undefined, isCountryAlone }
}

/** An address as a place that all who have it share; one that is a country alone is said of the entity itself. */
function addressDrafts(row: ListRow, subject: string): Draft[] {
  const place = placeOf(row)
  const address = addressOf(row)
  if (!address) return []
  const { text, country, isCountryAlone } = address
  const drafts: Draft[] = []
  if (isCountryAlone) {
    const attributes = recordable([{ name: 'country', value: text }], place, drafts)
    return [{ what: 'description', id: subject, attributes, place }, ...drafts]
  }
  const name = cleanName(cutTo(text, 500, (reason) => drafts.push(problem(place, 'Address', reason))))
  if ('reason' in name) return [...drafts, problem(place, 'Address', name.reason)]
  const found = addressPlace(name.value, country === undefined ? [] : [country], place)
  const [remarks] = recordable([{ name: 'Add_Remarks', value: row.cells[5] ?? null }], place, drafts)
  const note = remarks?.value ?? null
  return [
    found,
    { what: 'relation', type: RelationType.LOCATED_IN, subject, object: found.id, role: null, note, place },
    ...drafts,
  ]
}

/** What is tied by a name: to the one who bears it; where there is none, or where there are several, to an entity of that name alone. */
function linkDrafts(name: string, subject: string, place: Place, numbers: Numbers): Draft[] {
  // Remarks end with a dot, which may be that of the last name as well: "S.A.".
  const found = numbers(name).length > 0 ? numbers(name) : numbers(`${name}.`)
  const relation = { what: 'relation', type: RelationType.LINKED_TO, subject, role: 'Linked To', place } as const
  if (found.length === 1) return [{ ...relation, object: found[0]! }]
  const cleaned = cleanName(name)
  if ('reason' in cleaned) return [problem(place, 'remarks', cleaned.reason)]
  const id = `named:${shortMark(fold(cleaned.value), 12)}`
  const kind = kindOf(null, cleaned.value)
  const why =
    found.length === 0
      ? 'is not on the list'
      : `is the name of ${found.length} on the list (${found.slice(0, 5).join(', ')})`
  const reason = `“${cleaned.value}” ${why}: it is recorded as an entity of its own, by its name alone.`
  return [remark(place, 'remarks', reason), bareEntity(id, kind, cleaned.value, place), { ...relation, object: id }]
}

/** Keeps the attributes that can be recorded, and tells of the others. */
function recordable(given: readonly { name: string; value: string | null }[], place: Place, drafts: Draft[]) {
  return given.flatMap(({ name, value }): AttributeDraft[] => {
    if (value === null) return []
    const cleaned = cleanText(value)
    if ('value' in cleaned) return [{ name, value: cleaned.value }]
    drafts.push(problem(place, name, cleaned.reason))
    return []
  })
}

function sanctionDrafts(programmes: string | null, object: string, place: Place): Draft[] {
  return (programmes ?? '').split(/\]\s*\[/).flatMap((programme): Draft[] => {
    const role = cleanRole(programme.replace(/[[\]]/g, '').trim())
    const relation = { what: 'relation', type: RelationType.SANCTIONS, subject: LISTER_ID, object, place } as const
    return [{ ...relation, role: 'value' in role && role.value !== '' ? role.value : null }]
  })
}

/** A name of the list with all that the other files say of it. */
function draftsOf(row: ListRow, list: List): Draft[] {
  const place = placeOf(row)
  const [number, name, type, programmes] = row.cells
  const cleaned = name ? cleanName(name) : { reason: 'It has no name.' }
  if (!number) return [problem(place, 'ent_num', 'The row has no number.')]
  if ('reason' in cleaned) return [problem(place, 'SDN_Name', cleaned.reason)]
  const drafts: Draft[] = []
  const kind = kindOf(type ?? null, cleaned.value)
  const others = list.aliases.get(number) ?? []
  const comments = (list.comments.get(number) ?? []).map(({ cells }) => cells[1] ?? '')
  const remarks = [row.cells[11] ?? '', ...comments].join('')
  const { attributes, linkedTo } = readRemarks(remarks)
  const columns = COLUMNS.map((column, at) => ({ name: column, value: row.cells[FIRST + at] ?? null }))
  const given = [
    { name: 'ofacId', value: number },
    { name: 'designation', value: type ?? null },
    ...columns.filter(({ name }) => name !== 'remarks'),
    { name: 'remarks', value: remarks === '' ? null : remarks },
    ...attributes,
    ...others.map(({ cells }) => ({ name: 'alias', value: cells[3] ?? null })),
  ]
  const aliases = others.flatMap(({ cells }) => (cells[3] ? [cells[3]] : []))
  const names = [...(kind === EntityKind.PERSON ? turned(cleaned.value) : []), ...aliases]
  const countries = given.flatMap(({ name, value }) =>
    value !== null && OF_COUNTRY.has(name) ? (countryCode(value) ?? []) : [],
  )
  const known = [...new Set(names)].filter((each) => 'value' in cleanName(each) && each !== cleaned.value)
  const entity: EntityDraft = {
    what: 'entity',
    id: number,
    kind,
    name: cleaned.value,
    aliases: firstOf(known, 100, 'other names', (reason) => drafts.push(problem(place, 'alias', reason))),
    description: null,
    countries: [...new Set(countries)],
    topics: ['sanctioned'],
    attributes: recordable(given, place, drafts),
    place,
  }
  return [
    entity,
    ...sanctionDrafts(programmes ?? null, number, place),
    ...linkedTo.flatMap((each) => linkDrafts(each, number, place, list.numbers)),
    ...drafts,
  ]
}

async function* draftsOfList(parts: ListParts): AsyncGenerator<Draft[]> {
  const aliases = await rowsByNumber(parts.aliases)
  const list: List = {
    aliases,
    comments: await rowsByNumber(parts.comments),
    numbers: await numbersByName(parts.names, aliases),
  }
  const place = { line: null, record: parts.names.name }
  const lister = bareEntity(LISTER_ID, EntityKind.GOVERNMENT, LISTER, place)
  yield [{ ...lister, aliases: ['OFAC'], countries: ['US'] }]
  for await (const row of rowsOfPart(parts.names)) {
    yield draftsOf(row, list)
    list.aliases.delete(row.cells[0] ?? '')
    list.comments.delete(row.cells[0] ?? '')
  }
  for (const row of [...list.aliases.values(), ...list.comments.values()].flat()) {
    yield [problem(placeOf(row), 'ent_num', `Nobody on the list has the number ${row.cells[0] ?? ''}.`)]
  }
  for await (const row of rowsOfPart(parts.addresses)) yield row.cells[0] ? addressDrafts(row, row.cells[0]) : []
}

/** The sanctions lists of the Office of Foreign Assets Control: the four CSV files, in a ZIP archive, or the names alone. */
export const ofac: Format = {
  namespace: 'ofac',
  recognises: (beginning) => namesIn(beginning).some(isListName),
  passes: 2,
  read: async function* (file, pass) {
    const records = eachOf(file, (parts) => draftsOfList(listParts(parts, file.name)))
    for await (const drafts of records) yield inPass(drafts, pass)
  },
}
