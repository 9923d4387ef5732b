import { z } from 'zod'

import { defineQuery } from '../../db/query'
import type { Runner } from '../../db/query'
import { packWritten, readContent } from '../../graph/investigation/content'
import { foldedOf } from '../../graph/investigation/save'
import type { RecordDraft } from '../draft'
import { eachOnce, only } from './record'
import type { Of } from './record'

const texts = z.array(z.string())
const said = z.array(z.record(z.string(), z.unknown()))
const addInvestigations = defineQuery('restore/add-investigations.cypher', z.object({ ids: texts, said }), z.object({}))
const ofVersions = z.array(z.looseObject({ investigation: z.string(), at: z.string() }))
const addVersions = defineQuery('restore/add-versions.cypher', z.object({ ids: texts, said: ofVersions }), z.object({}))
const settle = defineQuery('restore/settle-investigations.cypher', z.object({ ids: texts, said }), z.object({}))

type VersionLine = Of<'version'>['line']

/** The newest version of each investigation among some. */
function newestOf(versions: readonly VersionLine[]): VersionLine[] {
  const newest = new Map<string, VersionLine>()
  for (const line of versions) {
    if (line.version > (newest.get(line.investigation)?.version ?? 0)) newest.set(line.investigation, line)
  }
  return [...newest.values()]
}

/** Adds investigations and their versions as they were saved; what is there stays. */
export async function writeInvestigations(tx: Runner, records: readonly RecordDraft[]): Promise<void> {
  const investigations = eachOnce(only(records, 'investigation')).map(({ line }) => line)
  if (investigations.length > 0) {
    await tx.run(addInvestigations, {
      ids: investigations.map(({ id }) => id),
      said: investigations.map(({ createdAt, archivedAt }) => ({ createdAt, archivedAt: archivedAt ?? null })),
    })
  }
  const versions = eachOnce(only(records, 'version')).map(({ line }) => line)
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
