import { EntityKind } from '../../../model/generated/vocabulary'
import { kinds } from '../../../model/vocabulary/kind'

/** What files call kinds by beside the words of the vocabulary. */
const OTHERS: Readonly<Record<string, EntityKind>> = {
  individual: EntityKind.PERSON,
  'natural person': EntityKind.PERSON,
  people: EntityKind.PERSON,
  officer: EntityKind.PERSON,
  corporation: EntityKind.COMPANY,
  business: EntityKind.COMPANY,
  firm: EntityKind.COMPANY,
  'legal person': EntityKind.COMPANY,
  org: EntityKind.ORGANIZATION,
  organisation: EntityKind.ORGANIZATION,
  association: EntityKind.ORGANIZATION,
  ngo: EntityKind.ORGANIZATION,
  'public body': EntityKind.GOVERNMENT,
  agency: EntityKind.GOVERNMENT,
  ministry: EntityKind.GOVERNMENT,
  state: EntityKind.GOVERNMENT,
  country: EntityKind.GOVERNMENT,
  address: EntityKind.PLACE,
  location: EntityKind.PLACE,
  city: EntityKind.PLACE,
  vessel: EntityKind.ASSET,
  ship: EntityKind.ASSET,
  aircraft: EntityKind.ASSET,
  'bank account': EntityKind.ASSET,
  article: EntityKind.DOCUMENT,
  report: EntityKind.DOCUMENT,
  meeting: EntityKind.EVENT,
}

const named = new Map<string, EntityKind>([
  ...Object.values(EntityKind).flatMap((kind): [string, EntityKind][] => {
    const { one, many, prefix } = kinds[kind]
    return [kind.toLowerCase().replaceAll('_', ' '), one, many, prefix].map((word) => [word, kind])
  }),
  ...Object.entries(OTHERS),
])

/** The kind that a word of a file means, in any case; undefined: none. */
export const kindNamed = (word: string): EntityKind | undefined =>
  named.get(word.trim().toLowerCase().replaceAll(/[_-]+/g, ' '))
