import { z } from 'zod'

import { defineQuery } from '../../db/query'
import type { Db } from '../../db/query'
import { canonical } from '../canonical-json'
import { kinds } from '../../../model/vocabulary/kind'
import { allEntities, namedRelations, PATIENT } from './whole-graph'
import type { Triple } from '../projection/projection'
import { isDrawn, projectionsOf } from '../projection/projection'
import { unsettled } from '../projection/settle-attributes'

/** One thing that must hold of the whole graph, and where it does not. */
export type Finding = {
  /** What must not be, in words. */
  what: string
  /** How many times it is. */
  total: number
  /** Ids of some of them. */
  examples: string[]
}

const none = z.object({})
const found = z.object({ total: z.number().int(), examples: z.array(z.string()) })
const check = (what: string, file: string) => ({ what, query: defineQuery(`check/${file}.cypher`, none, found) })

const checks = [
  check('Relations that no claim supports', 'relations-without-claims'),
  check('Relations whose claims are counted wrongly', 'relations-counted-wrongly'),
  check('Relations that do not tie the ends they name', 'relations-at-wrong-ends'),
  check('Relations that are drawn twice', 'relations-drawn-twice'),
  check('Claims that are not in exactly one document', 'claims-without-one-document'),
  check('Claims that are not about what they name', 'claims-about-other-things'),
  check('Claims of neither a relation nor an attribute', 'claims-of-neither'),
  check('Recorded searches that are about nothing', 'searches-about-nothing'),
  check('Entities whose relations are counted wrongly', 'entities-counted-wrongly'),
  check('Documents that go back to something else', 'documents-of-wrong-origin'),
]
const labels = z.record(z.string(), z.string())
const ofNoKind = defineQuery('check/entities-of-no-kind.cypher', z.object({ labels }), found)
const drawnRow = z.object({ id: z.string(), properties: z.record(z.string(), z.unknown()) })
const drawn = defineQuery('check/drawn-relations.cypher', z.object({ ids: z.array(z.string()) }), drawnRow)

const EXAMPLES = 5

/** Relations that are not drawn just as their claims make them. */
async function misdrawn(db: Db, triples: readonly Triple[]): Promise<string[]> {
  const rows = await db.run(drawn, { ids: triples.map(({ id }) => id) }, PATIENT)
  const before = new Map(rows.map(({ id, properties }) => [id, canonical(properties)]))
  const wrong = (await projectionsOf(db, triples)).filter((relation) => {
    const entries = isDrawn(relation) ? Object.entries({ id: relation.id, ...relation.made }) : []
    const expected = Object.fromEntries(entries.filter(([, value]) => value !== null))
    return before.get(relation.id) !== (entries.length > 0 ? canonical(expected) : undefined)
  })
  return wrong.map(({ id }) => id)
}

async function findIn<T>(
  what: string,
  pages: AsyncIterable<T[]>,
  wrongOf: (page: T[]) => Promise<string[]>,
): Promise<Finding> {
  const finding: Finding = { what, total: 0, examples: [] }
  for await (const page of pages) {
    const wrong = await wrongOf(page)
    finding.total += wrong.length
    finding.examples.push(...wrong.slice(0, EXAMPLES - finding.examples.length))
  }
  return finding
}

const projectionsHold = (db: Db): Promise<Finding> =>
  findIn('Relations that are not drawn as their claims make them', namedRelations(db), (page) => misdrawn(db, page))

const attributesHold = (db: Db): Promise<Finding> =>
  findIn('Entities whose attributes are not what their claims make them', allEntities(db), async (page) =>
    (
      await unsettled(
        db,
        page.map(({ id }) => id),
      )
    ).map(({ id }) => id),
  )

/** Looks through the whole graph for what must not be. A sound graph has a total of 0 in each finding. */
export async function checkConsistency(db: Db): Promise<Finding[]> {
  const findings: Finding[] = []
  for (const { what, query } of checks) {
    const [row] = await db.run(query, {}, PATIENT)
    findings.push({ what, ...row! })
  }
  const byKind = Object.fromEntries(Object.entries(kinds).map(([kind, { label }]) => [kind, label]))
  const [row] = await db.run(ofNoKind, { labels: byKind }, PATIENT)
  findings.push({ what: 'Entities without a name, or not of their kind', ...row! })
  return [...findings, await projectionsHold(db), await attributesHold(db)]
}
