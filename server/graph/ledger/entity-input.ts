import { z } from 'zod'

import { EntityKind, LawStatus, LawType } from '../../../model/generated/vocabulary'
import { country, edtf, languageTag, line, list, newId, reference, text, webAddress } from '../input'

const time = edtf.transform((date) => date.text)
const description = text(4000)

const documentInput = z.strictObject({
  publisher: line(300).nullish(),
  published: time.nullish(),
  url: webAddress.nullish(),
  lang: languageTag.nullish(),
  derivedFrom: list(reference, 50).nullish(),
})

const lawInput = z
  .strictObject({
    lawType: z.enum(LawType).nullish(),
    lawStatus: z.enum(LawStatus).nullish(),
    jurisdiction: line(300).nullish(),
    inForceFrom: time.nullish(),
    repealed: time.nullish(),
  })
  .refine(({ lawType, lawStatus }) => lawType !== 'BILL' || !lawStatus || lawStatus === 'PENDING', {
    path: ['lawStatus'],
    message: 'can only be PENDING for a bill: once it has passed it is a STATUTE, a REGULATION or an AGREEMENT',
  })

/** What only entities of two kinds are recorded with, by the names of the input. */
export const kindInputs: Partial<Record<EntityKind, readonly string[]>> = {
  DOCUMENT: Object.keys(documentInput.shape),
  LAW: Object.keys(lawInput.shape),
}

/**
 * An entity to record. What is left out stays as it is of an entity that is known, and null empties it.
 * `document` and `law` belong to these two kinds.
 */
export const entityInput = z
  .strictObject({
    id: newId.nullish(),
    version: z.number().int().nullish(),
    kind: z.enum(EntityKind),
    name: line(500),
    aliases: list(line(500), 100).nullish(),
    description: description.nullish(),
    countries: list(country, 50).nullish(),
    topics: list(line(100).toLowerCase(), 50).nullish(),
    document: documentInput.nullish(),
    law: lawInput.nullish(),
  })
  .refine(({ kind, document }) => kind === EntityKind.DOCUMENT || !document, {
    path: ['document'],
    message: 'belongs to an entity of kind DOCUMENT alone',
  })
  .refine(({ kind, law }) => kind === EntityKind.LAW || !law, {
    path: ['law'],
    message: 'belongs to an entity of kind LAW alone',
  })
export type EntityInput = z.input<typeof entityInput>
export type CheckedEntity = z.output<typeof entityInput>
