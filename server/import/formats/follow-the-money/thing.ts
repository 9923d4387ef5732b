import { cleanCountry, cleanName, cleanText, cleanTopic, cutTo, firstOf, shortened } from '../../clean'
import { problem, remark } from '../../draft'
import type { AttributeDraft, Draft, EntityDraft, RelationDraft } from '../../draft'
import type { EntityKind } from '../../../../model/generated/vocabulary'
import { kindWord } from '../../../../model/vocabulary/kind'
import { kindOf, drawnAsOfProperty } from './kinds'
import { topicWord } from './model'
import { textsOf } from './values'
import type { FtmRecord } from './values'

const NAMES = ['name', 'alias', 'previousName', 'abbreviation', 'weakAlias', 'title', 'full']
const COUNTRIES = ['country', 'jurisdiction', 'mainCountry', 'nationality', 'citizenship', 'flag']

/** The names by which Throughline knows properties of every kind, and of some. */
const renamed: Record<string, string> = { birthDate: 'born', deathDate: 'died', incorporationDate: 'founded' }
const renamedOf: Partial<Record<EntityKind, Record<string, string>>> = {
  DOCUMENT: {
    sourceUrl: 'url',
    language: 'lang',
    publishedAt: 'published',
    publicationDate: 'published',
    contractDate: 'published',
  },
  EVENT: { startDate: 'date' },
}

/** More other names than these are found in the claims alone. */
const MOST_ALIASES = 100

/** Keeps what can be recorded, and tells of the rest. */
function keep<T>(
  clean: (text: string) => { value: T } | { reason: string },
  texts: readonly string[],
  tell: (reason: string) => void,
): T[] {
  return texts.flatMap((text) => {
    const cleaned = clean(text)
    if ('value' in cleaned) return [cleaned.value]
    tell(cleaned.reason)
    return []
  })
}

/** "gb-sct" is part of the United Kingdom, and "uk" what some call it. */
const countryCode = (code: string): string => (code.toLowerCase() === 'uk' ? 'GB' : code.slice(0, 2).toUpperCase())

function nameOf(record: FtmRecord, names: readonly string[]): string | undefined {
  const person = [...textsOf(record, 'firstName').slice(0, 1), ...textsOf(record, 'lastName').slice(0, 1)].join(' ')
  const address = textsOf(record, 'street', 'postalCode', 'city', 'country').join(', ')
  const captions = record.schema.caption.flatMap((name) => textsOf(record, name))
  const own = record.caption !== null && names.includes(record.caption.trim()) ? record.caption : undefined
  return [own, ...names, ...captions, person, address, record.caption ?? ''].find((text) => text?.trim())
}

/** What a property is called among the attributes of a kind. */
export const attributeName = (kind: EntityKind, property: string): string =>
  renamedOf[kind]?.[property] ?? renamed[property] ?? property

/** All properties that are no reference to another object, each value an attribute. */
export function attributesFrom(record: FtmRecord, kind: EntityKind | null, drafts: Draft[]): AttributeDraft[] {
  const attributes: AttributeDraft[] = []
  const tell = (field: string) => (reason: string) => void drafts.push(problem(record.place, field, reason))
  for (const [name, texts] of record.values) {
    if (record.schema.properties.get(name)?.type === 'entity') continue
    const called = keep(cleanName, [name], tell(name))[0]
    if (called === undefined) continue
    for (const value of keep(cleanText, texts, tell(name))) {
      attributes.push({ name: kind === null ? called : attributeName(kind, called), value })
    }
  }
  return attributes
}

/** A thing of FollowTheMoney as an entity, with all that is said of it. */
export function entityOf(record: FtmRecord): Draft[] {
  const { schema, place } = record
  const kind = kindOf(schema)
  const drafts: Draft[] = []
  // What is wrong with a name is told once, where it is kept as an attribute.
  const names = [...new Set(keep(cleanName, textsOf(record, ...NAMES), () => undefined))]
  const given = nameOf(record, names)
  const named =
    given === undefined
      ? undefined
      : keep(
          cleanName,
          [cutTo(given, 500, (reason) => drafts.push(problem(place, 'name', reason)))],
          () => undefined,
        )[0]
  const name = named ?? `Unnamed ${kindWord(kind)} (${shortened(record.id, 400)})`
  if (named === undefined)
    drafts.push(remark(place, 'name', 'It has no name that can be shown, and is recorded as unnamed.'))
  const attributes = attributesFrom(record, kind, drafts)
  for (const value of keep(cleanText, record.referents, () => undefined)) attributes.push({ name: 'referents', value })
  const others = names.filter((each) => each !== name)
  const entity: EntityDraft = {
    what: 'entity',
    id: record.id,
    kind,
    name,
    aliases: firstOf(others, MOST_ALIASES, 'other names', (reason) => drafts.push(problem(place, 'alias', reason))),
    description: keep(cleanText, textsOf(record, 'description', 'summary').slice(0, 1), () => undefined)[0] ?? null,
    countries: [...new Set(keep(cleanCountry, textsOf(record, ...COUNTRIES).map(countryCode), () => undefined))],
    topics: [...new Set(keep(cleanTopic, textsOf(record, 'topics').map(topicWord), () => undefined))],
    attributes,
    place,
  }
  return [entity, ...drafts]
}

/** The relations that a thing has because it names other things. */
export function relationsOfThing(record: FtmRecord): RelationDraft[] {
  const relations: RelationDraft[] = []
  for (const [name, ids] of record.values) {
    const property = record.schema.properties.get(name)
    // A stub repeats what the other end says; a proof is a document, no tie.
    if (property?.type !== 'entity' || property.stub || name === 'proof') continue
    const { type, reversed, role } = drawnAsOfProperty(name, property.label)
    for (const id of ids) {
      const [subject, object] = reversed ? [id, record.id] : [record.id, id]
      relations.push({ what: 'relation', type, subject, object, role: role ?? null, place: record.place })
    }
  }
  return relations
}
