import { EntityKind } from '../../../model/generated/vocabulary'
import { kinds } from '../../../model/vocabulary/kind'
import { idFor } from '../../graph/ledger/entity-id'
import { fold } from '../../graph/fold-text'
import { cleanName, cleanText, cleanTopic } from '../clean'
import type { Cleaned } from '../clean'
import { countryCode } from '../country'
import { shortMark } from '../entity-id'
import type { AttributeDraft, DescriptionDraft, EntityDraft } from '../draft'
import type { EntityMapping, Pick } from './mapping'
import { keep, shareOf, tell, valuesAt, wordsAt } from './row'
import type { Row } from './row'
import { readValues } from './values'

/** What an entity of a mapping is in one row: those that it names there, or refers to by their ids. */
export type MappedEntity = { id: string; draft: EntityDraft | DescriptionDraft }

const country = (text: string): Cleaned => {
  const code = countryCode(text)
  return code === undefined ? { reason: `“${text}” is no country that is known.` } : { value: code }
}

/** An id made of kind and name: what two names share that are not the same is told apart by a mark. A person is one of the file alone. */
export function idOfName(kind: EntityKind, name: string): string {
  const id = idFor(kind, name)
  const plain = `${kinds[kind].prefix}:${fold(name).replaceAll(' ', '-')}` === id
  const whole = plain ? id : `${id}-${shortMark(fold(name), 10)}`
  return kind === EntityKind.PERSON ? `named:${whole}` : whole
}

/** How many entities a row has in the place of one, and which of several values belong to which. */
type Share = { at: number; of: number }

const cleanValues = <T>(
  row: Row,
  picks: readonly Pick[],
  clean: (text: string) => Cleaned<T>,
  { at, of }: Share,
): T[] => {
  const all = picks.flatMap((pick) => [...shareOf(valuesAt(row, pick, clean), at, of)])
  return [...new Set(all.filter((value) => value !== undefined))]
}

function attributesOf(row: Row, given: EntityMapping['attributes'], share: Share): AttributeDraft[] {
  return Object.entries(given).flatMap(([name, picks]) =>
    cleanValues(row, picks, cleanText, share).map((value) => ({ name, value })),
  )
}

/** What several entities of one cell share is told once. */
function onlyOnce(row: Row, share: Share): Row {
  return share.at === 0 ? row : { ...row, drafts: [] }
}

const described = (given: EntityMapping, row: Row, share: Share) => ({
  aliases: cleanValues(row, given.aliases, cleanName, share),
  description: cleanValues(row, given.description ? [given.description] : [], cleanText, share)[0] ?? null,
  countries: cleanValues(row, given.country, country, share),
  topics: cleanValues(row, given.topics, cleanTopic, share),
  attributes: attributesOf(row, given.attributes, share),
})

/** The entities that a row has for one of the mapping: several where its name has several values. */
export function entitiesOf(whole: Row, given: EntityMapping): MappedEntity[] {
  const words = wordsAt(whole, given.kind, EntityKind)
  const ids = readValues(whole.cells, given.id).values
  const names = keep(whole, given.name, cleanName)
  if (ids.length > 1 && names.length > 0 && names.length !== ids.length) {
    tell(
      whole,
      given.name,
      `The row has ${names.length} names and ${ids.length} ids: which belong together cannot be told.`,
    )
    return []
  }
  // Several names with one id are names of one.
  const isOne = ids.length === 1
  const of = isOne ? 1 : Math.max(names.length, ids.length)
  return Array.from({ length: of }, (_, at): MappedEntity => {
    const share = { at, of }
    const row = onlyOnce(whole, share)
    const kind = shareOf(words, at, of)[0] ?? EntityKind.ORGANIZATION
    const { aliases, ...rest } = described(given, row, share)
    const { place } = row
    const [named, others] = [isOne ? names[0] : names[at], isOne ? names.slice(1) : []]
    const isMatched = given.match === 'name' && named !== undefined
    const id = isMatched ? `name:${fold(named) || named}` : (ids[at] ?? idOfName(kind, named!))
    if (given.name === undefined) {
      return { id, draft: { what: 'description', id, kind, attributes: rest.attributes, place } }
    }
    const name = named ?? `Unnamed ${kinds[kind].one} (${id})`
    const other = [...new Set([...others, ...aliases])].filter((each) => each !== name)
    const byName = isMatched ? { byName: true } : {}
    return { id, draft: { what: 'entity', ...byName, id, kind, name, aliases: other, ...rest, place } }
  })
}
