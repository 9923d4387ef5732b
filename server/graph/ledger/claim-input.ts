import { z } from 'zod'

import { Modality, RelationType, Stance } from '../../../model/generated/vocabulary'
import { edtf, languageTag, line, list, maybe, reference, text } from '../input'
import { controlInput, stakesInput } from '../claim/stake-input'

const given = (...values: unknown[]): boolean => values.every((value) => value !== null)
const missing = (...values: unknown[]): boolean => !values.some((value) => given(value))

/** A claim to record. */
export const claimInput = z
  .strictObject({
    subject: reference,
    type: maybe(z.enum(RelationType)),
    object: maybe(reference),
    role: maybe(line(200)),
    article: maybe(line(100)),
    stakes: stakesInput,
    control: controlInput,
    law: maybe(reference),
    attribute: maybe(line(100)),
    value: maybe(text(4000)),
    stance: z.enum(Stance),
    modality: z
      .enum(Modality)
      .nullish()
      .transform((modality) => modality ?? Modality.FACT),
    statement: text(4000),
    aspect: maybe(text(1000)),
    quote: maybe(text(4000)),
    locator: maybe(line(500)),
    note: maybe(text(2000)),
    lang: maybe(languageTag),
    validity: maybe(edtf),
    source: reference,
    speakers: list(reference, 50)
      .nullish()
      .transform((speakers) => speakers ?? []),
  })
  .refine(
    ({ type, object, attribute, value }) =>
      (given(type, object) && missing(attribute, value)) || (given(attribute, value) && missing(type, object)),
    'A claim speaks either of a relation, with “type” and “object”, or of an attribute of its subject, with “attribute” and “value”: give one of the two pairs',
  )
  .refine(
    ({ type, role, article }) => given(type) || missing(role, article),
    '“role” and “article” belong to a claim about a relation',
  )
  .refine(
    ({ type, stakes, control }) => type === RelationType.OWNS || (stakes.length === 0 && control.length === 0),
    '“stakes” and “control” belong to a claim that one owns the other: give them with “type” OWNS',
  )
  .refine(
    ({ law, control }) => law === null || control.length > 0,
    '“law” is the law by which control is given: give it with “control”',
  )
export type ClaimInput = z.input<typeof claimInput>
export type CheckedClaim = z.output<typeof claimInput>
