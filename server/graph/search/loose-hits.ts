import type { EntityKind } from '../../../model/generated/vocabulary'
import { tellingWords } from '../../../model/text/company-form'
import type { Db, RunOptions } from '../../db/query'
import type { Entity } from '../entity/entity'
import { fold } from '../fold-text'
import type { PageArguments } from '../page'
import { candidatesOf } from './candidates'
import { isFound, likeness, rankOf } from './loose'
import { takesTypo } from './typo'

/** What is looked for. */
export type SearchArguments = PageArguments & {
  text: string
  kinds?: readonly EntityKind[] | null
  /** ISO 3166-1 alpha-2 codes. */
  countries?: readonly string[] | null
}

/** An entity that was found. */
export type Ranked = {
  entity: Entity
  /** The name or alias that was hit. */
  matched: string
  /** 6: it is the id; 5: it is the name; 4: it is an alias; 3: whole words; 2: beginnings of words; 1: one typo; 0.5: one in each word, or a word too many. */
  score: number
  /** A grade in millions, less what is left over or wrong. */
  rank: number
}

const LOOSE = 0.5
/** More words than these add nothing to finding a name. */
const MOST_WORDS = 16

/** Any of the words, each as it is, as the beginning of one, or with one letter changed, in Lucene's language. */
const indexQuery = (words: readonly string[]): string =>
  words
    .slice(0, MOST_WORDS)
    .map((word) => (takesTypo(word) ? `${word}^4 ${word}* ${word}~1` : `${word}^4`))
    .join(' ')

function hitOf(text: string, entity: Entity): Ranked | undefined {
  const found = [entity.name, ...entity.aliases].flatMap((name) => {
    const like = likeness(text, fold(name))
    return isFound(text, like) ? [{ name, rank: rankOf(like) }] : []
  })
  const [best] = found.sort((a, b) => b.rank - a.rank)
  return best && { entity, matched: best.name, score: LOOSE, rank: best.rank }
}

/**
 * Entities of which a name holds the words of a text, each perhaps with one slip, or one of them not at all; legal forms of companies,
 * "and" and "the" do not count. The best first, then the best connected, then by id; at most 200 names that share a word are looked at.
 */
export async function looseHits(
  db: Db,
  { text, kinds, countries }: SearchArguments,
  options?: RunOptions,
): Promise<Ranked[]> {
  const folded = fold(text)
  const words = tellingWords(folded)
  if (words.length === 0) return []
  const among = { kinds: kinds ?? null, countries: countries?.map((country) => country.toUpperCase()) ?? null }
  const candidates = await candidatesOf(db, indexQuery(words), among, options)
  return candidates
    .flatMap((entity) => hitOf(folded, entity) ?? [])
    .sort(
      (a, b) =>
        b.rank - a.rank || b.entity.relationTotal - a.entity.relationTotal || (a.entity.id < b.entity.id ? -1 : 1),
    )
}
