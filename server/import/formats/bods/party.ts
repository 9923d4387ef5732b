import { EntityKind, RelationType } from '../../../../model/generated/vocabulary'
import { kindWord } from '../../../../model/vocabulary/kind'
import { addressPlace } from '../../address-place'
import { cleanName, cleanText, cutTo, firstOf, roleFrom, shortened } from '../../clean'
import { countryCode } from '../../country'
import { problem } from '../../draft'
import { isObject } from '../../file/json'
import type { Json } from '../../file/json'
import type { AttributeDraft, Draft, EntityDraft, Place } from '../../draft'
import { citedBy, wordsOf } from './interest'
import { objectsOf, textOf, textsOf } from './statement'
import type { Statement } from './statement'

const KINDS: Record<string, EntityKind> = {
  registeredEntity: EntityKind.COMPANY,
  state: EntityKind.GOVERNMENT,
  stateBody: EntityKind.GOVERNMENT,
}

/** "entityType" is an object from 0.4 on. */
const typeOf = ({ entityType, personType }: Json): string | undefined =>
  textOf(isObject(entityType) ? entityType.type : entityType) ?? textOf(personType)

const kindOf = ({ about, details }: Statement): EntityKind =>
  about === 'person' ? EntityKind.PERSON : (KINDS[typeOf(details) ?? ''] ?? EntityKind.ORGANIZATION)

function namesOf({ details }: Statement): string[] {
  const names = objectsOf(details.names).map(
    ({ fullName, givenName, familyName }) =>
      textOf(fullName) ?? [textOf(givenName), textOf(familyName)].filter(Boolean).join(' '),
  )
  return [...textsOf(details.name), ...names, ...textsOf(details.alternateNames)].filter((name) => name !== '')
}

/** Why somebody is not named: "subject exempt from disclosure: …"; undefined: nothing is said of it. */
export function unspecified(value: unknown): string | undefined {
  if (!isObject(value)) return undefined
  const [reason, description] = [textOf(value.reason), textOf(value.description)]
  return (
    [reason === undefined ? undefined : wordsOf(reason), description].filter((part) => part !== undefined).join(': ') ||
    undefined
  )
}

const countryOf = (value: unknown): string[] => {
  const given = isObject(value) ? (textOf(value.code) ?? textOf(value.name)) : textOf(value)
  // "GB-SCT" is a part of GB.
  const code = given === undefined ? undefined : countryCode(/^[A-Z]{2}-/.test(given) ? given.slice(0, 2) : given)
  return code === undefined ? [] : [code]
}

const countriesOf = ({ details }: Statement): string[] => [
  ...countryOf(details.jurisdiction),
  ...countryOf(details.incorporatedInJurisdiction),
  ...objectsOf(details.nationalities).flatMap(countryOf),
]

const PLAIN: [field: string, attribute: string][] = [
  ['foundingDate', 'founded'],
  ['dissolutionDate', 'dissolutionDate'],
  ['birthDate', 'born'],
  ['deathDate', 'died'],
  ['uri', 'website'],
]

/** The longest name of a register: with "id:" before it it is the name of an attribute. */
const LONGEST_SCHEME = 90

/** The numbers of a party in its registers; one without a scheme is a registration number. */
const identifiers = ({ details }: Statement, tell: (reason: string) => void): { name: string; value: string }[] =>
  objectsOf(details.identifiers).flatMap(({ id, scheme, schemeName }) => {
    const [value, name] = [textOf(id), textOf(scheme) ?? textOf(schemeName)]
    if (value === undefined) return []
    return [{ name: name === undefined ? 'registrationNumber' : `id:${cutTo(name, LONGEST_SCHEME, tell)}`, value }]
  })

function attributesOf(statement: Statement, place: Place, drafts: Draft[]): AttributeDraft[] {
  const { details, whole } = statement
  const type = isObject(details.entityType) ? details.entityType : {}
  const listing = isObject(details.publicListing) ? details.publicListing.hasPublicListing : undefined
  const exposure = isObject(details.politicalExposure)
    ? textOf(details.politicalExposure.status)
    : textOf(details.hasPepStatus)
  const why = unspecified(details.unspecifiedEntityDetails) ?? unspecified(details.unspecifiedPersonDetails)
  const statedAt = textOf(whole.statementDate)
  const given = [
    ...PLAIN.flatMap(([field, name]) => textsOf(details[field]).map((value) => ({ name, value }))),
    ...identifiers(statement, (reason) =>
      drafts.push(problem(place, 'identifiers', `The name of the register is cut. ${reason}`)),
    ),
    ...textsOf(typeOf(details)).map((value) => ({ name: 'type', value: wordsOf(value) })),
    ...textsOf([type.subtype, type.details]).map((value) => ({ name: 'legalForm', value: wordsOf(value) })),
    ...(typeof listing === 'boolean' ? [{ name: 'publicListing', value: listing ? 'yes' : 'no' }] : []),
    ...textsOf(exposure).map((value) => ({ name: 'politicalExposure', value })),
    ...textsOf(why).map((value) => ({ name: 'notNamed', value })),
    ...objectsOf(details.taxResidencies).flatMap(({ name }) =>
      textsOf(name).map((value) => ({ name: 'taxResidency', value })),
    ),
  ]
  const document = citedBy(statement)
  return given.flatMap(({ name, value }): AttributeDraft[] => {
    const cleaned = cleanText(value)
    if ('value' in cleaned)
      return [
        {
          name,
          value: cleaned.value,
          ...(document && { document }),
          ...(statedAt && { note: `Stated on ${statedAt}` }),
        },
      ]
    drafts.push(problem(place, name, cleaned.reason))
    return []
  })
}

/** The addresses of a party as places that all who have them share. */
function addressDrafts(statement: Statement, subject: string, place: Place): Draft[] {
  return objectsOf(statement.details.addresses).flatMap((address): Draft[] => {
    const country = isObject(address.country) ? textOf(address.country.name) : textOf(address.country)
    const street = textOf(address.address)
    // Many registers write the post code into the address as well.
    const code = [textOf(address.postCode), textOf(address.postcode)].find((each) => each && !street?.endsWith(each))
    const parts = [street, code, country].filter((part) => part !== undefined)
    const told: Draft[] = []
    const tell = (reason: string) => told.push(problem(place, 'addresses', reason))
    const cleaned = cleanName(cutTo(parts.join(', '), 500, tell))
    if ('reason' in cleaned) return parts.length === 0 ? [] : [problem(place, 'addresses', cleaned.reason)]
    const found = addressPlace(cleaned.value, countryOf(address.country), place)
    const document = citedBy(statement)
    return [
      found,
      {
        what: 'relation',
        type: RelationType.LOCATED_IN,
        subject,
        object: found.id,
        role: textOf(address.type) === undefined ? null : roleFrom(`${wordsOf(textOf(address.type)!)} address`, tell),
        ...(document && { document }),
        place,
      },
      ...told,
    ]
  })
}

/** An entity or a person of a statement, under the id by which others refer to it. */
export function partyDrafts(statement: Statement, id: string, place: Place): Draft[] {
  const drafts: Draft[] = []
  const kind = kindOf(statement)
  const names = [...new Set(namesOf(statement))].flatMap((name) => {
    const cleaned = cleanName(name)
    if ('value' in cleaned) return [cleaned.value]
    drafts.push(problem(place, 'name', cleaned.reason))
    return []
  })
  const entity: EntityDraft = {
    what: 'entity',
    id,
    kind,
    // Somebody who is not named is somebody all the same: unknown is not nobody.
    name: names[0] ?? `Unnamed ${kindWord(kind)} (${shortened(id, 400)})`,
    aliases: firstOf(names.slice(1), 100, 'other names', (reason) => drafts.push(problem(place, 'names', reason))),
    description: null,
    countries: [...new Set(countriesOf(statement))],
    topics: [],
    attributes: attributesOf(statement, place, drafts),
    place,
  }
  return [entity, ...addressDrafts(statement, id, place), ...drafts]
}
