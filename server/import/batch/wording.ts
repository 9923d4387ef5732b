import { z } from 'zod'

/**
 * What a claim says that does not make it another one: records of two imports that say the same of the same record are one claim, in
 * the words of the first.
 */
export const wording = z.object({
  statement: z.string(),
  locator: z.string().nullable(),
  modality: z.string(),
  aspect: z.string().nullable(),
  quote: z.string().nullable(),
  note: z.string().nullable(),
  lang: z.string().nullable(),
  /** As they are kept. */
  stakes: z.array(z.string()).nullable(),
  control: z.array(z.string()).nullable(),
})
export type Wording = z.infer<typeof wording>

const names = Object.keys(wording.shape) as (keyof Wording)[]

/** What one import says otherwise than the claim stands there, as it is kept with the claim: JSON; an empty text where it is the same. */
export function otherWording(there: Wording, said: Wording): string {
  const others = names
    .filter((name) => JSON.stringify(said[name]) !== JSON.stringify(there[name]))
    .map((name) => [name, said[name]])
  return others.length === 0 ? '' : JSON.stringify(Object.fromEntries(others))
}

/** What was kept, to be read again. */
export const wordingIn = (text: string): Partial<Wording> =>
  text === '' ? {} : wording.partial().parse(JSON.parse(text))
