import { z } from 'zod'

import type { EntityKind } from '../../../model/generated/vocabulary'
import { GovernmentLevel } from '../../../model/generated/vocabulary'
import { checked, edtf, languageTag, line, text, webAddress } from '../input'

/** How the value of an attribute is read from what a claim gives. */
type Reading = z.ZodType<string | number>

const time = edtf.transform((date) => date.text)
const degrees = (most: number) =>
  text(40)
    .transform(Number)
    .refine((value) => Math.abs(value) <= most, `is not a number of degrees from -${most} to ${most}`)

const ofKind: Record<EntityKind, Record<string, Reading>> = {
  PERSON: { born: time, died: time },
  COMPANY: { founded: time, registration: line(200) },
  GOVERNMENT: { level: z.enum(GovernmentLevel) },
  LAW: { jurisdiction: line(300), inForceFrom: time, repealed: time },
  SURVEILLANCE_SYSTEM: { inUseFrom: time },
  ORGANIZATION: { founded: time },
  EVENT: { date: time },
  PLACE: { latitude: degrees(90), longitude: degrees(180) },
  GROUP: { size: line(200) },
  ASSET: {},
  DOCUMENT: { publisher: line(300), published: time, url: webAddress, lang: languageTag },
}

/** Maps, because they are asked with names from outside: an object also knows “constructor”. */
const attributes = Object.fromEntries(
  Object.entries(ofKind).map(([kind, own]) => [kind, new Map(Object.entries({ description: text(4000), ...own }))]),
) as unknown as Record<EntityKind, ReadonlyMap<string, Reading>>

/**
 * The attributes of a kind that claims can give an entity, by their names in the schema. Not among them is what decides
 * about relations: whether a law is a bill, and what a document derives from, are recorded with the entity itself.
 */
export const attributesOf = (kind: EntityKind): ReadonlyMap<string, Reading> => attributes[kind]

/** Throws KnownError BAD_INPUT where a claim gives a known attribute a value that it cannot have. Others may have any. */
export function checkAttribute(kind: EntityKind, attribute: string, value: string): void {
  const reading = attributesOf(kind).get(attribute)
  if (reading) checked(z.object({ value: reading }), { value })
}
