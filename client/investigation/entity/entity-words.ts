import type { EntityDetailsQuery, LawStatus, LawType } from '../../generated/graphql'
import { edtfInWords } from '../time/dates'
import { languageName } from '../../../model/text/language'
import { lawStatusMeaning, lawTypeWord } from '../../../model/vocabulary/law'

/** An entity as the inspector asked for it. */
export type EntityDetails = NonNullable<EntityDetailsQuery['entity']>

/** One attribute that is an entity's own, in words. */
export type OwnAttribute = { term: string; value: string }

const date = (text: string | null) => text && edtfInWords(text)

const degrees = (value: number, [plus, minus]: readonly [string, string]) =>
  `${Math.abs(value).toFixed(4)}° ${value < 0 ? minus : plus}`

/** What a kind has of its own, each with its word and how it is read. Answers carry only the fields of their kind. */
const own: readonly (readonly [field: string, term: string, read: (value: never) => string | null])[] = [
  ['born', 'born', date],
  ['died', 'died', date],
  ['founded', 'founded', date],
  ['registration', 'registration', String],
  ['level', 'level', (level: string) => (level === 'STATE' ? 'a state' : 'a body of a state')],
  ['lawType', 'sort', (type: LawType) => lawTypeWord[type]],
  ['lawStatus', 'standing', (status: LawStatus) => lawStatusMeaning[status]],
  ['jurisdiction', 'jurisdiction', String],
  ['inForceFrom', 'in force from', date],
  ['repealed', 'repealed', date],
  ['inUseFrom', 'in use from', date],
  ['date', 'date', date],
  ['size', 'size', String],
  ['latitude', 'latitude', (value: number) => degrees(value, ['N', 'S'])],
  ['longitude', 'longitude', (value: number) => degrees(value, ['E', 'W'])],
  ['publisher', 'publisher', String],
  ['published', 'published', date],
  ['lang', 'language', languageName],
]

/** The attributes that are an entity's own by its kind, in words; what is not known is left out. Address and origin of a document are not here. */
export function ownAttributes(entity: EntityDetails): OwnAttribute[] {
  const fields: Record<string, unknown> = entity
  return own.flatMap(([field, term, read]) => {
    const value = fields[field]
    const words = value === null || value === undefined ? null : read(value as never)
    return words ? { term, value: words } : []
  })
}

/** The value of an attribute before or after a change, in words; “nothing” where there was none. */
export function changedValue(attribute: string, value: string | null): string {
  if (value === null) return 'nothing'
  const [, , read = String] = own.find(([field]) => field === attribute) ?? []
  return `“${read(value as never) ?? value}”`
}

/** A site where a name can be looked up, and the address that does it. */
export type Elsewhere = { site: string; address: string }

/** Where else somebody can look an entity up. Nothing is asked there until a person follows the link. */
export function elsewhere({ kind, name }: Pick<EntityDetails, 'kind' | 'name'>): Elsewhere[] {
  const q = encodeURIComponent(name)
  const sites: (Elsewhere | false)[] = [
    { site: 'Wikipedia', address: `https://en.wikipedia.org/w/index.php?search=${q}` },
    { site: 'Wikidata', address: `https://www.wikidata.org/w/index.php?search=${q}` },
    { site: 'OpenSanctions', address: `https://www.opensanctions.org/search/?q=${q}` },
    { site: 'OCCRP Aleph', address: `https://aleph.occrp.org/search?q=${q}` },
    kind === 'COMPANY' && { site: 'OpenCorporates', address: `https://opencorporates.com/companies?q=${q}` },
    kind === 'PLACE' && { site: 'OpenStreetMap', address: `https://www.openstreetmap.org/search?query=${q}` },
  ]
  return sites.filter((one) => one !== false)
}
