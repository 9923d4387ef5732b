import { z } from 'zod'

import { countryName } from '../../../model/country/country-name'
import { EntityKind } from '../../../model/generated/vocabulary'
import { distinctions } from '../../../model/text/distinction'
import type { Namesake } from '../../../model/text/distinction'
import { kindWord } from '../../../model/vocabulary/kind'
import { defineQuery } from '../../db/query'
import type { Db, RunOptions } from '../../db/query'

const text = z.string().nullable()
const namesakeRow = z.object({
  id: z.string(),
  kind: z.enum(EntityKind),
  registration: text,
  jurisdiction: text,
  publisher: text,
  /** In EDTF, those of `DATES`. */
  dates: z.array(text),
  countries: z.array(z.string()),
  /** Where sources say that it is located, undisputed. */
  places: z.array(z.object({ id: z.string(), name: z.string() })),
})

const query = defineQuery(
  'entity/namesakes.cypher',
  z.object({ ids: z.array(z.string()), limit: z.bigint() }),
  z.object({ ids: z.array(z.string()), namesakes: z.array(namesakeRow) }),
)

/** Above so many of one name no fact is looked for: each is told apart by its id. */
const MOST = 200

/** What the dates of a row say, in their order. */
const DATES = ['founded', 'born', 'published', 'on', 'in force from', 'in use from']

/** "founded 1990": the date in the form that is cut out of EDTF, which begins with it. */
function dateFact(dates: readonly (string | null)[], form: RegExp): string | null {
  const at = dates.findIndex((date) => date !== null && form.test(date))
  return at < 0 ? null : `${DATES[at]} ${form.exec(dates[at]!)![0]}`
}

const listed = (words: readonly string[]): string | null => [...new Set(words)].sort().join(', ') || null

/** What may tell an entity apart, in the order in which people would say it. */
function factsOf(row: z.infer<typeof namesakeRow>, unnamed: ReadonlySet<string>): Namesake {
  const places = row.places.filter(({ id }) => !unnamed.has(id)).map(({ name }) => name)
  return {
    id: row.id,
    facts: [
      listed(places),
      listed(row.countries.map(countryName)),
      row.jurisdiction,
      row.registration,
      row.publisher,
      kindWord(row.kind),
      dateFact(row.dates, /^\d{4}/),
      dateFact(row.dates, /^\d{4}-\d\d(-\d\d)?/),
    ],
  }
}

/**
 * What tells entities apart from all others of the same name, by their ids: a place, a country, a register number, a kind, a year, at last
 * the id. An entity whose name no other has is not there. `unnamed`: ids of places that are not to be named.
 */
export async function distinctionsOf(
  db: Db,
  ids: readonly string[],
  options?: RunOptions,
  unnamed: ReadonlySet<string> = new Set(),
): Promise<Map<string, string>> {
  const rows = await db.run(query, { ids: [...new Set(ids)], limit: BigInt(MOST + 1) }, options)
  return new Map(
    rows.flatMap(({ ids: asked, namesakes }) => {
      const told =
        namesakes.length > MOST ? null : distinctions(namesakes.map((namesake) => factsOf(namesake, unnamed)))
      return asked.map((id) => [id, told?.get(id) ?? id] as const)
    }),
  )
}
