import { z } from 'zod'

import { KnownError } from '../errors'
import { countries } from '../../model/country/country'
import { parseEdtf } from './time/edtf'
import { RelationType } from '../../model/generated/vocabulary'

// Messages are ends of sentences that begin with the field's name.

/** Control characters but line feed and tab, and halves of characters, which no database or file keeps. */
const UNPRINTABLE = /[^\P{Cc}\n\t]|\p{Surrogate}/u

/** What turns the direction of the text around it: with it “detL” is shown as “Ltd”, and “denies” can be written backwards. */
const TURNING = /[\u202a-\u202e\u2066-\u2069]/u

/** Code points that stand for no character and never will. */
const NO_CHARACTER = /\p{Noncharacter_Code_Point}/u

/** Signs of no width and no meaning, which come along when text is copied: two names must not differ by what nobody sees. */
const HIDDEN = /[\u00ad\u180e\u200b\u2060-\u2064\ufeff\u{e0001}]/gu

/** Something to see: spaces of no width and direction marks alone are none. */
const VISIBLE = /[^\s\p{Cf}\p{Default_Ignorable_Code_Point}]/u

/** Text of at most `longest` characters, spaces around it taken away. */
export const text = (longest: number) =>
  z
    .string('is not text')
    .overwrite((value) => value.replace(HIDDEN, ''))
    .trim()
    .refine((value) => VISIBLE.test(value) || UNPRINTABLE.test(value), 'is empty')
    .max(longest, `is longer than ${longest.toLocaleString('en')} characters`)
    .refine(
      (value) => !UNPRINTABLE.test(value) && !NO_CHARACTER.test(value),
      'has characters in it that cannot be shown',
    )
    .refine(
      (value) => !TURNING.test(value),
      'has signs in it that turn the direction of the text, so that it would be shown as other words than it says: take them out',
    )

/** Text on one line: a name. */
export const line = (longest: number) => text(longest).overwrite((value) => value.replace(/\s+/gu, ' '))

/** A list of at most `most`, each once. */
export const list = <T extends z.ZodType>(item: T, most: number) =>
  z
    .array(item, 'is not a list')
    .max(most, `has more than ${most} entries`)
    .transform((items) => [...new Set(items)])

/** What may be left out; null then. */
export const maybe = <T extends z.ZodType>(schema: T) => schema.nullish().transform((value) => value ?? null)

/** An id that refers to something. */
export const reference = text(200)

const TYPES = Object.values(RelationType).join('|').toLowerCase()
/** What would make the ids of two relations the same, or of an entity and a relation or claim. */
const TAKEN = new RegExp(`^(rel|claim):|:(${TYPES}):`)

/** An id for a new entity. */
export const newId = reference
  .refine((id) => !/\s/u.test(id), 'has a space in it')
  .refine(
    (id) => !TAKEN.test(id),
    'looks like the id of a relation or claim: write it another way, such as “company:zte”',
  )

/** A time in EDTF, kept as written. */
export const edtf = z.string('is not text').transform((written, context) => {
  try {
    return parseEdtf(written)
  } catch (error) {
    context.addIssue({ code: 'custom', message: `is no date: ${(error as Error).message}`, params: { sentence: true } })
    return z.NEVER
  }
})

/** Whether the platform knows it as a language tag. */
function isLanguageTag(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1
  } catch {
    return false
  }
}

export const languageTag = text(35).refine(isLanguageTag, 'is not a language tag such as “en”, “fa” or “zh-Hans”')
export const webAddress = text(2000).refine(
  (value) => /^https?:\/\/\S+$/i.test(value) && URL.canParse(value),
  'is not an address that begins with https:// or http://',
)
export const country = text(2)
  .toUpperCase()
  .refine((code) => countries.has(code), 'is not a country’s ISO 3166-1 code of two letters such as “CN”')

const fieldOf = (path: PropertyKey[]): string =>
  path
    .map((step) => (typeof step === 'number' ? `[${step + 1}]` : `.${String(step)}`))
    .join('')
    .slice(1)

/** What zod calls in its own words, in ours. */
function saying(issue: z.core.$ZodRawIssue): string | undefined {
  if (issue.code === 'unrecognized_keys') return `has a field that is not known here: ${issue.keys.join(', ')}`
  if (issue.input === undefined || issue.input === null) return 'is missing'
  if (issue.code === 'invalid_value') return `is not one of ${issue.values.map(String).join(', ')}`
  return undefined
}

/** The input as `schema` reads it. Throws KnownError BAD_INPUT with a sentence for each thing that is wrong. */
export function checked<T extends z.ZodType>(schema: T, input: unknown): z.output<T> {
  const { success, data, error } = schema.safeParse(input, { error: saying })
  if (success) return data
  const sentences = error.issues.map(({ path, message }) => {
    const field = fieldOf(path)
    return `${field ? `“${field}” ${message}` : message}${message.endsWith('.') ? '' : '.'}`
  })
  throw new KnownError('BAD_INPUT', [...new Set(sentences)].join(' '))
}
