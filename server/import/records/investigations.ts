import { z } from 'zod'

import { defineQuery } from '../../db/query'
import type { Runner } from '../../db/query'
import { canonical } from '../../graph/canonical-json'
import { packWritten, readContent, unpackWritten } from '../../graph/investigation/content'
import { foldedOf } from '../../graph/investigation/save'
import { problem } from '../draft'
import type { ProblemDraft, RecordDraft } from '../draft'
import { eachOnce, only } from './record'
import type { Of } from './record'

const texts = z.array(z.string())
const said = z.array(z.record(z.string(), z.unknown()))
const addInvestigations = defineQuery('restore/add-investigations.cypher', z.object({ ids: texts, said }), z.object({}))
const ofVersions = z.array(z.looseObject({ investigation: z.string(), at: z.string() }))
const addVersions = defineQuery('restore/add-versions.cypher', z.object({ ids: texts, said: ofVersions }), z.object({}))
const settle = defineQuery('restore/settle-investigations.cypher', z.object({ ids: texts, said }), z.object({}))

const there = defineQuery(
  'restore/versions-there.cypher',
  z.object({ ids: texts }),
  z.object({ id: z.string(), by: z.string(), at: z.string(), content: z.string() }),
)

type VersionLine = Of<'version'>['line']

/** The newest version of each investigation among some. */
function newestOf(versions: readonly VersionLine[]): VersionLine[] {
  const newest = new Map<string, VersionLine>()
  for (const line of versions) {
    if (line.version > (newest.get(line.investigation)?.version ?? 0)) newest.set(line.investigation, line)
  }
  return [...newest.values()]
}

/** Those of some versions that are there already and are not the same. */
async function differing(tx: Runner, versions: readonly Of<'version'>[]): Promise<Of<'version'>[]> {
  const rows = await tx.run(there, { ids: versions.map(({ line }) => line.id) })
  const known = new Map(rows.map((row) => [row.id, row]))
  const otherwise = await Promise.all(
    versions.map(async ({ line: { id, by, at, content } }) => {
      const kept = known.get(id)
      if (!kept) return false
      return kept.by !== by || kept.at !== at || canonical(await unpackWritten(kept.content)) !== canonical(content)
    }),
  )
  return versions.filter((_, i) => otherwise[i])
}

/**
 * Adds investigations and their versions as they were saved; what is there stays. Where a version is there and says something else, it is
 * another investigation under the same id: of that nothing is added, and it is told.
 */
export async function writeInvestigations(tx: Runner, records: readonly RecordDraft[]): Promise<ProblemDraft[]> {
  const all = eachOnce(only(records, 'version'))
  const others = all.length > 0 ? await differing(tx, all) : []
  const taken = new Set(others.map(({ line }) => line.investigation))
  await add(tx, records, taken)
  return others.map(({ line: { id, version, investigation }, place }) =>
    problem(
      place,
      'id',
      `“${id}” is there already and holds something else: version ${version} of “${investigation}”, and what came with it of that investigation, is left out.`,
    ),
  )
}

async function add(tx: Runner, records: readonly RecordDraft[], taken: ReadonlySet<string>): Promise<void> {
  const investigations = eachOnce(only(records, 'investigation')).flatMap(({ line }) =>
    taken.has(line.id) ? [] : line,
  )
  if (investigations.length > 0) {
    await tx.run(addInvestigations, {
      ids: investigations.map(({ id }) => id),
      said: investigations.map(({ createdAt, archivedAt }) => ({ createdAt, archivedAt: archivedAt ?? null })),
    })
  }
  const versions = eachOnce(only(records, 'version')).flatMap(({ line }) => (taken.has(line.investigation) ? [] : line))
  if (versions.length === 0) return
  const packed = await Promise.all(versions.map(({ content }) => packWritten(content)))
  await tx.run(addVersions, {
    ids: versions.map(({ id }) => id),
    said: versions.map(({ investigation, version, by, at, summary }, i) => ({
      ...{ investigation, by, at, summary },
      version: BigInt(version),
      content: packed[i]!,
    })),
  })
  const newest = newestOf(versions)
  await tx.run(settle, {
    ids: newest.map(({ id }) => id),
    said: newest.map(({ content }) => {
      const { name, description, notes } = readContent(content)
      return { name, description, folded: foldedOf({ name, description, notes }) }
    }),
  })
}
