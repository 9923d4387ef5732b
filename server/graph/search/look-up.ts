import { mostOf } from '../../../model/limits'
import type { Db, RunOptions } from '../../db/query'
import { KnownError } from '../../errors'
import type { Entity } from '../entity/entity'
import { search } from './search'

/** What one name of a list finds. */
export type NameLookUp = {
  /** As it was given. */
  name: string
  /** The first is of exactly this name or alias, and no other is. */
  exact: boolean
  /** The best first, at most five; empty: not found. */
  entities: Entity[]
}

/** So many are looked up at once, so that others are answered meanwhile. */
const AT_ONCE = 8
/** From here on a hit is the name or an alias, whole. */
const WHOLE = 4

async function lookUpOne(db: Db, name: string, options?: RunOptions): Promise<NameLookUp> {
  const { edges } = await search(db, { text: name, first: mostOf.lookedUpOfEach }, options)
  const whole = edges.filter(({ score }) => score >= WHOLE)
  return { name, exact: whole.length === 1, entities: edges.map(({ node }) => node) }
}

/** Entities by a list of names, at most 250, in the order given. Throws KnownError BAD_INPUT. */
export async function lookUp(db: Db, names: readonly string[], options?: RunOptions): Promise<NameLookUp[]> {
  if (names.length > mostOf.namesLookedUp)
    throw new KnownError(
      'BAD_INPUT',
      `names has ${names.length} items; at most ${mostOf.namesLookedUp} are looked up at once. Send them in parts.`,
    )
  const found: NameLookUp[] = []
  for (let at = 0; at < names.length; at += AT_ONCE) {
    const some = names.slice(at, at + AT_ONCE)
    found.push(...(await Promise.all(some.map((name) => lookUpOne(db, name, options)))))
  }
  return found
}
