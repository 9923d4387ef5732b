import { distance } from 'fastest-levenshtein'
import { z } from 'zod'

import type { Db, RunOptions } from '../../db/query'
import type { EntityKind } from '../../../model/generated/vocabulary'
import { claimInput } from '../ledger/claim-input'
import type { ClaimInput } from '../ledger/claim-input'
import { duplicatesOf } from '../ledger/duplicates'
import type { Entity } from '../entity/entity'
import { foldNames } from '../fold-text'
import { appearance } from './look-alike'
import { candidatesOf } from './candidates'
import { isSameButForSlips } from './loose'
import { hasNumber } from './typo'
import { checked, line, list } from '../input'
import { checkFirst } from '../page'
import { toRecord } from '../ledger/record-claim'

const names = z.object({ name: line(500), aliases: list(line(500), 100).nullish() })

/** The longest list of either question. */
const MOST = 20
/** The index is asked for so many words at once. */
const WORDS = 40

const withoutSpaces = (name: string): string => name.replaceAll(' ', '')

/**
 * Any of the words, each as it is, as it looks in Latin letters, or with one letter changed, or all of a name written together.
 * Words hold no operators. Of names with many words it is several questions.
 */
function candidatesQueries(names: readonly string[]): string[] {
  const folded = [...names, ...names.map(appearance)]
  const words = [...new Set(folded.flatMap((name) => [...name.split(' '), withoutSpaces(name)]))]
  const asked = words.filter((word) => word !== '').map((word) => (word.length < 3 ? word : `${word} ${word}~1`))
  return Array.from({ length: Math.ceil(asked.length / WORDS) }, (_, at) =>
    asked.slice(at * WORDS, (at + 1) * WORDS).join(' '),
  )
}

/** Whether two letters side by side changed places, and nothing else. */
function isSwap(a: string, b: string): boolean {
  const at = [...a].findIndex((letter, place) => letter !== b[place])
  return a.length === b.length && a.slice(0, at) + a[at + 1] + a[at] + a.slice(at + 2) === b
}

/**
 * 0: the same name; 1: parted into words in another way, the same to look at, one typo away, or one in each word; 2: none of it. Legal
 * forms of companies tell nobody apart, numbers do.
 */
function apart(a: string, b: string): 0 | 1 | 2 {
  if (a === b) return 0
  const [one, other] = [withoutSpaces(a), withoutSpaces(b)]
  if (one === other || appearance(one) === appearance(other) || isSameButForSlips(a, b)) return 1
  if (Math.min(one.length, other.length) < 4 || hasNumber(one) || hasNumber(other)) return 2
  return distance(one, other) <= 1 || isSwap(one, other) ? 1 : 2
}

/**
 * Entities that one about to be recorded may be a duplicate of: of the same kind, and one of its names is one of
 * theirs, or one typo away. The same names first, then the best connected. Throws KnownError BAD_INPUT.
 */
export async function similarEntities(
  db: Db,
  asked: { kind: EntityKind; name: string; aliases?: readonly string[] | null; first: number },
  options?: RunOptions,
): Promise<Entity[]> {
  checkFirst(asked.first, MOST)
  const { name, aliases } = checked(names, { name: asked.name, aliases: asked.aliases })
  const wanted = foldNames(name, aliases ?? []).filter((each) => each !== '')
  if (wanted.length === 0) return []
  const candidates = new Map<string, Entity>()
  for (const query of candidatesQueries(wanted)) {
    const found = await candidatesOf(db, query, { kinds: [asked.kind], countries: null }, options)
    for (const entity of found) candidates.set(entity.id, entity)
  }
  const graded = [...candidates.values()].map((entity) => {
    const theirs = foldNames(entity.name, entity.aliases)
    return { entity, grade: Math.min(...wanted.flatMap((mine) => theirs.map((each) => apart(mine, each)))) }
  })
  return graded
    .filter(({ grade }) => grade < 2)
    .sort(
      (a, b) =>
        a.grade - b.grade || b.entity.relationTotal - a.entity.relationTotal || (a.entity.id < b.entity.id ? -1 : 1),
    )
    .slice(0, asked.first)
    .map(({ entity }) => entity)
}

/**
 * The ids of claims that one about to be recorded may be a duplicate of: of the same relation or attribute, read in the
 * same document at the same place. Throws KnownError BAD_INPUT.
 */
export async function similarClaims(db: Db, asked: ClaimInput, first: number): Promise<string[]> {
  checkFirst(first, MOST)
  return duplicatesOf(db, toRecord('', checked(claimInput, asked)), first)
}
