import { z } from 'zod'

import { readEdtf } from '../../../model/time/edtf'
import {
  EntityKind,
  GovernmentLevel,
  LawStatus,
  LawType,
  Modality,
  RelationType,
  Stance,
} from '../../../model/generated/vocabulary'

/** Whether `attempt` does not throw: for libraries that tell in no other way. */
const succeeds = (attempt: () => unknown): boolean => {
  try {
    attempt()
    return true
  } catch {
    return false
  }
}

const id = z.string().regex(/^[a-z]+:[a-z0-9]{1,99}(-[a-z0-9]{1,99}){0,20}$/, 'is not an id such as "company:zte"')
const text = z
  .string()
  .max(2000)
  .refine((value) => value !== '' && value === value.trim(), 'is empty or has spaces around it')
const time = z
  .string()
  .max(64)
  .refine((value) => readEdtf(value).time !== null, 'is not a date in EDTF such as "2010" or "2010-12/.."')
const language = z
  .string()
  .max(35)
  .refine((value) => succeeds(() => Intl.getCanonicalLocales(value)), 'is not a language tag such as "en"')
const address = z.url({ protocol: /^https?$/, error: 'is not an http or https address' }).max(2000)

const shared = {
  id,
  name: text,
  aliases: z.array(text),
  countries: z.array(z.string().regex(/^[A-Z]{2}$/, 'is not an ISO 3166-1 alpha-2 code such as "CN"')),
  topics: z.array(text),
  description: text,
}
const { DOCUMENT, EVENT, GOVERNMENT, LAW, ...plain } = EntityKind
const law = { lawType: z.enum(LawType), lawStatus: z.enum(LawStatus), jurisdiction: text }

/** A line of `entities.jsonl`: anything but a document, with what is its kind's own. Null means not known. */
export const entityRecord = z.discriminatedUnion('kind', [
  z.strictObject({ ...shared, kind: z.enum(plain) }),
  z.strictObject({ ...shared, kind: z.literal(GOVERNMENT), level: z.enum(GovernmentLevel) }),
  z.strictObject({ ...shared, kind: z.literal(EVENT), date: time.nullable() }),
  z.strictObject({ ...shared, kind: z.literal(LAW), ...law }),
])
export type StarterEntity = z.infer<typeof entityRecord>

/** A line of `documents.jsonl`. Null means not known; `derivedFrom` are the documents it takes content from. */
export const documentRecord = z.strictObject({
  ...shared,
  kind: z.literal(DOCUMENT),
  publisher: text.nullable(),
  published: time.nullable(),
  url: address.nullable(),
  lang: language.nullable(),
  derivedFrom: z.array(id),
})
export type StarterDocument = z.infer<typeof documentRecord>

/** A line of `claims.jsonl`: about a relation (`type`, `object`) or about an attribute (`attribute`, `value`). */
export const claimRecord = z.strictObject({
  id,
  subject: id,
  type: z.enum(RelationType).optional(),
  object: id.optional(),
  role: text.optional(),
  attribute: text.optional(),
  value: text.optional(),
  stance: z.enum(Stance),
  modality: z.enum(Modality),
  statement: text,
  aspect: text.optional(),
  locator: text.optional(),
  lang: language,
  validity: time.optional(),
  source: id,
  speakers: z.array(id),
  note: text.optional(),
})
export type StarterClaim = z.infer<typeof claimRecord>
