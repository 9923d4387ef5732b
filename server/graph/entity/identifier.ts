import { mostOf } from '../../../model/limits'

/** What an entity is numbered by in a register or a list. */
export type Identifier = {
  /** "XI-LEI", "wikidata", "OFAC"; else the name of the attribute. */
  scheme: string
  value: string
  /** ISO 3166-1 alpha-2, where the scheme is one country's. */
  country: string | null
}

/** Attributes that are identifiers, and their schemes where these have a name of their own. */
const SCHEMES: Readonly<Record<string, string>> = {
  leiCode: 'XI-LEI',
  wikidataId: 'wikidata',
  imoNumber: 'IMO',
  mmsi: 'MMSI',
  ofacId: 'OFAC',
  icijId: 'ICIJ',
  innCode: 'RU-INN',
  ogrnCode: 'RU-OGRN',
  kppCode: 'RU-KPP',
  okpoCode: 'RU-OKPO',
  cikCode: 'US-SEC',
  uscCode: 'CN-USCC',
  uniqueEntityId: 'US-SAM',
  cageCode: 'CAGE',
  dunsCode: 'US-DNS',
  swiftBic: 'SWIFT',
  permId: 'PERMID',
  unscId: 'UNSC',
}
const OTHERS: ReadonlySet<string> = new Set([
  'registrationNumber',
  'registration',
  'taxNumber',
  'vatCode',
  'idNumber',
  'passportNumber',
  'licenseNumber',
  'isin',
  'isinCode',
  'figiCode',
  'bvdId',
  'giiNumber',
  'iban',
  'accountNumber',
  'callSign',
  'serialNumber',
  'publicKey',
  'crsNumber',
  'socialSecurityNumber',
  'personalNumber',
  'npiCode',
  'jibCode',
  'mbsCode',
  'voenCode',
  'irsCode',
  'ipoCode',
  'sayariId',
  'brightQueryId',
  'brightQueryOrgId',
  'projectId',
  'caseNumber',
  'cadastralCode',
  'titleNumber',
  'osmId',
  'googlePlaceId',
])
/** An identifier of a scheme that has no attribute of its own: "id:GB-COH". */
const WITH_SCHEME = /^id:(.+)$/
const COUNTRY = /^([A-Z]{2})-/

/** The scheme of the identifiers that an attribute holds; undefined: it holds none. */
function schemeOf(attribute: string): string | undefined {
  if (Object.hasOwn(SCHEMES, attribute)) return SCHEMES[attribute]
  return WITH_SCHEME.exec(attribute)?.[1] ?? (OTHERS.has(attribute) ? attribute : undefined)
}

export const isIdentifier = (attribute: string): boolean => schemeOf(attribute) !== undefined

/** The identifier that an attribute's value is; undefined: the attribute is none. */
export function identifierOf(attribute: string, value: string): Identifier | undefined {
  const scheme = schemeOf(attribute)
  if (scheme === undefined) return undefined
  const code = COUNTRY.exec(scheme)?.[1]
  return { scheme, value, country: code === undefined || code === 'XI' ? null : code }
}

/** The identifiers among some attributes as an entity keeps them for searching, in order: longer ones their beginnings, of more the first. */
export const searchableIdentifiers = (attributes: readonly { attribute: string; value: string }[]): string[] =>
  [
    ...new Set(
      attributes.flatMap(({ attribute, value }) =>
        isIdentifier(attribute) ? [value.slice(0, mostOf.identifierLength)] : [],
      ),
    ),
  ]
    .sort()
    .slice(0, mostOf.identifiers)
