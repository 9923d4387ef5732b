import { isolated } from './isolated'

/** One of several entities that have the same name. */
export type Namesake = {
  id: string
  /** What is known of it, each at the place that it has for all of them; those come first that say most. Null: not known. */
  facts: readonly (string | null)[]
}

/** The places of facts to be told together: each alone, then each two, then each three. */
function combinations(length: number): number[][] {
  const places = Array.from({ length }, (_, i) => [i])
  const longer = (some: number[][]) =>
    some.flatMap((each) => places.flatMap(([i]) => (i! > each.at(-1)! ? [[...each, i!]] : [])))
  const pairs = longer(places)
  return [...places, ...pairs, ...longer(pairs)]
}

/** How often each text is there. */
function counts(texts: Iterable<string | null>): Map<string | null, number> {
  const found = new Map<string | null, number>()
  for (const text of texts) found.set(text, (found.get(text) ?? 0) + 1)
  return found
}

/**
 * What tells each of some entities of one name apart from all others of them, by their ids: the first fact, or the fewest facts together, that
 * no other shares, such as "Plovdiv" or "Bulgaria, founded 1990"; where there are none, the id. No two are the same.
 */
export function distinctions(namesakes: readonly Namesake[]): Map<string, string> {
  const told = new Map<string, string>()
  for (const places of combinations(namesakes[0]?.facts.length ?? 0)) {
    const texts = namesakes.map(({ facts }) => {
      const some = places.map((place) => facts[place] ?? null)
      return some.includes(null) ? null : some.join(', ')
    })
    const often = counts(texts)
    namesakes.forEach(({ id }, i) => {
      const text = texts[i] ?? null
      if (text !== null && often.get(text) === 1 && !told.has(id)) told.set(id, text)
    })
  }
  // Words may be alike that say different things: a place and a register number, or somebody's id.
  const often = counts([...told.values(), ...namesakes.map(({ id }) => id)])
  const isAlike = [...told.values()].some((text) => often.get(text)! > 1)
  return new Map(namesakes.map(({ id }) => [id, (isAlike ? undefined : told.get(id)) ?? id]))
}

/** An entity by its name; `distinction`: what tells it apart from others of the same name, if there are any. */
export type Named = { name: string; distinction?: string | null }

/** An entity's name where it stands alone: with what tells it apart, if others have the same. Of no entity nothing. */
export const nameAlone = (entity: Named | undefined): string => {
  if (!entity) return ''
  return entity.distinction ? `${entity.name} (${entity.distinction})` : entity.name
}

/** The same for a sentence of ours, in which it keeps its own direction. */
export const nameWithin = (entity: Named | undefined): string => isolated(nameAlone(entity))
