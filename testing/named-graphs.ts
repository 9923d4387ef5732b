import type { Db } from '../server/db/query'
import type { PathLimits } from '../server/graph/path/budget'
import { findPaths } from '../server/graph/path/path'
import type { PathResult } from '../server/graph/path/path'
import type { PathArguments } from '../server/graph/path/query'
import { removeGraphs, writeGraphs } from './path-graphs'
import type { OracleGraph, OracleRelation } from './path-oracle'

/** Nothing ends a search but what a test sets itself. */
const UNHURRIED = { deadlineMs: 60_000, shortestMs: 30_000, moreMs: 30_000 }

/** A relation between two entities that are called what their ids end with. */
export type NamedRelation = [subject: string, type: string, object: string, more?: Partial<OracleRelation>]

/** A small graph, the ids of its entities, and a way to ask for paths in it. */
type NamedGraph = {
  id: (name: string) => string
  ask: (
    from: string | string[],
    to: string | string[],
    more?: Partial<PathArguments>,
    limits?: Partial<PathLimits>,
  ) => Promise<PathResult>
}

/** Small graphs that are written in a line a relation; each keeps to itself. */
export function namedGraphs(db: Db, prefix: string) {
  const graphs: OracleGraph[] = []
  return {
    /** Adds one; `lonely` are entities without relations. To be called before `write`. */
    add(relations: NamedRelation[], hubs: string[] = [], lonely: string[] = []): NamedGraph {
      const own = `${prefix}${graphs.length}:`
      const id = (name: string) => own + name
      const names = new Set([...relations.flatMap(([subject, , object]) => [subject, object]), ...lonely])
      graphs.push({
        entities: [...names].map((name) => ({ id: id(name), name, hub: hubs.includes(name) })),
        relations: relations.map(([subject, type, object, more]) => ({
          id: id(`${subject}-${type}-${object}`),
          type,
          subject: id(subject),
          object: id(object),
          strength: 3,
          status: 'ASSERTED',
          sources: 2,
          earliest: null,
          latest: null,
          documents: [id('document')],
          ...more,
        })),
      })
      return {
        id,
        ask: (from, to, more = {}, limits = {}) =>
          findPaths(
            db,
            { from: [from].flat().map(id), to: [to].flat().map(id), ...more },
            { limits: { ...UNHURRIED, ...limits } },
          ),
      }
    },
    /** Writes them, and has the statements planned, which on a busy machine takes longer than a statement may. */
    async write(): Promise<void> {
      await writeGraphs(db, graphs)
      const [first, second] = graphs[0]!.entities.map(({ id }) => id) as [string, string]
      for (let tries = 0; tries < 10; tries++) {
        const planned = await findPaths(db, { from: [first], to: [second] }, { limits: UNHURRIED }).catch(() => null)
        if (planned?.complete) return
      }
    },
    remove: () => removeGraphs(db, prefix),
  }
}
