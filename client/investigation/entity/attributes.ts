import type { EntityKind } from '../../generated/graphql'
import { kindAttributes } from '../../../model/vocabulary/attribute'
import type { AttributeForm } from '../../../model/vocabulary/attribute'

const degrees = (most: number) => `Degrees from -${most} to ${most}, as a decimal number.`

/** What somebody is told who gives a value of that form. */
const hints: Record<AttributeForm, string> = {
  date: 'A date: 2010, 2010-12, 2010-12-03, 2010/2012 or 2010~.',
  registration: 'The number, and the register it is in.',
  level: 'STATE for a state as a whole, BODY for a ministry, a police force, an army.',
  jurisdiction: 'Where it applies.',
  latitude: degrees(90),
  longitude: degrees(180),
  size: 'How many, as the source has it.',
  publisher: 'Who published it.',
  address: 'An address that begins with https:// or http://.',
  language: 'A language tag: en, fa, zh-Hant.',
}

/** The attributes of a kind, or of any, with the form of the value of each. Claims may give others too. */
export const attributesOf = (kind?: EntityKind): Record<string, string> => ({
  description: 'A sentence or two.',
  ...Object.fromEntries(Object.entries(kind ? kindAttributes[kind] : {}).map(([name, form]) => [name, hints[form]])),
})
