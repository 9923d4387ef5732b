import { z } from 'zod'

import type { EntityKind } from '../../../model/generated/vocabulary'
import { GovernmentLevel } from '../../../model/generated/vocabulary'
import { kindAttributes } from '../../../model/vocabulary/attribute'
import type { AttributeForm } from '../../../model/vocabulary/attribute'
import { checked, edtf, languageTag, line, text, webAddress } from '../input'

/** How the value of an attribute is read from what a claim gives. */
type Reading = z.ZodType<string | number>

const time = edtf.transform((date) => date.text)
const degrees = (most: number) =>
  text(40)
    .transform(Number)
    .refine((value) => Math.abs(value) <= most, `is not a number of degrees from -${most} to ${most}`)

const readings: Record<AttributeForm, Reading> = {
  date: time,
  registration: line(200),
  level: z.enum(GovernmentLevel),
  jurisdiction: line(300),
  latitude: degrees(90),
  longitude: degrees(180),
  size: line(200),
  publisher: line(300),
  address: webAddress,
  language: languageTag,
}

const readingsOf = (forms: Readonly<Record<string, AttributeForm>>) =>
  new Map<string, Reading>([
    ['description', text(4000)],
    ...Object.entries(forms).map(([name, form]) => [name, readings[form]] as const),
  ])

/** Maps, because they are asked with names from outside: an object also knows “constructor”. */
const attributes = Object.fromEntries(
  Object.entries(kindAttributes).map(([kind, forms]) => [kind, readingsOf(forms)]),
) as unknown as Record<EntityKind, ReadonlyMap<string, Reading>>

/** The attributes of a kind that claims can give an entity, by their names in the schema, the description first. */
export const attributesOf = (kind: EntityKind): ReadonlyMap<string, Reading> => attributes[kind]

/** Throws KnownError BAD_INPUT where a claim gives a known attribute a value that it cannot have. Others may have any. */
export function checkAttribute(kind: EntityKind, attribute: string, value: string): void {
  const reading = attributesOf(kind).get(attribute)
  if (reading) checked(z.object({ value: reading }), { value })
}
