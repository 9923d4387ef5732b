import type { EntityKind } from '../../generated/graphql'

const date = 'A date: 2010, 2010-12, 2010-12-03, 2010/2012 or 2010~.'
const degrees = (most: number) => `Degrees from -${most} to ${most}, as a decimal number.`

/** The attributes that claims can give an entity of a kind, by their names in the schema, each with the form of its value. */
const ofKind: Record<EntityKind, Record<string, string>> = {
  PERSON: { born: date, died: date },
  COMPANY: { founded: date, registration: 'The number, and the register it is in.' },
  GOVERNMENT: { level: 'STATE for a state as a whole, BODY for a ministry, a police force, an army.' },
  LAW: { jurisdiction: 'Where it applies.', inForceFrom: date, repealed: date },
  SURVEILLANCE_SYSTEM: { inUseFrom: date },
  ORGANIZATION: { founded: date },
  EVENT: { date },
  PLACE: { latitude: degrees(90), longitude: degrees(180) },
  GROUP: { size: 'How many, as the source has it.' },
  ASSET: {},
  DOCUMENT: {
    publisher: 'Who published it.',
    published: date,
    url: 'An address that begins with https:// or http://.',
    lang: 'A language tag: en, fa, zh-Hant.',
  },
}

/** The attributes of a kind, or of any, with the form of the value of each. Claims may give others too. */
export const attributesOf = (kind?: EntityKind): Record<string, string> => ({
  description: 'A sentence or two.',
  ...(kind && ofKind[kind]),
})
