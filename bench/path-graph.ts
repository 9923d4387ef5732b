const TYPES = ['SUPPLIES_TO', 'PRODUCES', 'OPERATES', 'OWNS', 'PART_OF', 'ASSISTS', 'TARGETS', 'LINKED_TO']
/** How often relations have each strength, of 20: strong ones are rare. */
const STRENGTHS = [1, 1, 1, 1, 1, 2, 2, 2, 2, 2, 2, 3, 3, 3, 3, 3, 4, 4, 4, 5]
const HUB_LIMIT = 500

/** An entity of the large graph by its number; 0 is the hub. */
export const entityId = (n: number): string => `company:b-${n}`

/** A relation of the large graph, its ends by their numbers. */
export type DrawnRelation = { subject: number; object: number; type: string; strength: number }

/** Numbers from 0 to below 1 that look like chance and are the same every time. */
function chance(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 4_294_967_296
  }
}

/**
 * Five relations for each of `count` entities, of eight types: one from the hub to each other entity, the rest between
 * one that is drawn evenly and one that is drawn so that some have far more than others, up to a few hundred.
 */
export function* drawRelations(count: number): Generator<DrawnRelation> {
  const next = chance(17)
  const one = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)]!
  for (let n = 1; n < count; n++) yield { subject: 0, object: n, type: one(TYPES), strength: one(STRENGTHS) }
  for (let n = 0; n < count * 4 + 1; n++) {
    const subject = 1 + Math.floor(next() * (count - 2))
    const object = 1 + Math.floor(next() ** 1.5 * (count - 2))
    yield { subject, object, type: one(TYPES), strength: one(STRENGTHS) }
  }
}

/** A line of the importer's file of entities. */
export const entityLine = (n: number, total: number): string =>
  `${entityId(n)},COMPANY,Company ${n},company ${n},${total > HUB_LIMIT},${total},Entity;Company`

/** A line of the importer's file of relations; `n` tells parallel ones apart. */
export function relationLine({ subject, object, type, strength }: DrawnRelation, n: number): string {
  const [from, to] = [entityId(subject), entityId(object)]
  const id = `rel:${from}:${type.toLowerCase()}:${to}:${n}`
  return `${from},${to},${type},${id},ASSERTED,FACT,${strength},${strength},${strength},0,0`
}
