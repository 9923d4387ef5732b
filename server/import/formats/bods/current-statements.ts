import type { Statement } from './statement'

/** Which statements of a file count, and what stands for those that do not. */
export type Current = {
  /** Whether the statement is the last word about its record. */
  counts: (statement: Statement, at: number) => boolean
  /** The id of what a reference means: that of the first of the statements that took each other's place. */
  idOf: (reference: string) => string
}

/**
 * Finds the last word about each record: in 0.4 the newest statement of a record's id, before that the one that no other
 * replaces. `statements` are all of a file, in its order.
 */
export async function currentOf(statements: AsyncIterable<Statement>): Promise<Current> {
  const newest = new Map<string, { date: string; at: number }>()
  const [later, earlier] = [new Map<string, string>(), new Map<string, string>()]
  let at = 0
  for await (const { id, record, date, replaces } of statements) {
    const known = newest.get(record)
    if (!known || date >= known.date) newest.set(record, { date, at })
    for (const old of replaces) if (old !== id) later.set(old, id)
    if (replaces[0] !== undefined && replaces[0] !== id) earlier.set(id, replaces[0])
    at++
  }
  return {
    counts: (statement, place) => !later.has(statement.id) && newest.get(statement.record)?.at === place,
    idOf: (reference) => endOf(endOf(reference, later), earlier),
  }
}

/** Where one comes from an id by steps; two that lead to each other are a mistake, which must not turn for ever. */
function endOf(id: string, steps: ReadonlyMap<string, string>): string {
  const seen = new Set<string>()
  let end = id
  while (steps.has(end) && !seen.has(end)) {
    seen.add(end)
    end = steps.get(end)!
  }
  return end
}
