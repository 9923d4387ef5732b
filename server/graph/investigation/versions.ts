import { z } from 'zod'

import { defineQuery } from '../../db/query'
import type { Db, Runner, RunOptions } from '../../db/query'
import { KnownError } from '../../errors'
import { cursorsOf } from '../cursor'
import { checkFirst, toPage } from '../page'
import type { Page, PageArguments } from '../page'
import { compare, compareInWords } from './compare'
import type { Comparison } from './compare'
import { unpackContent } from './content'
import type { Content } from './content'

const row = z.object({
  id: z.string(),
  version: z.number().int(),
  by: z.string(),
  at: z.string(),
  summary: z.string(),
})
/** A version without what is drawn in it; `at` in ISO 8601, UTC. */
export type Version = z.infer<typeof row>

const page = defineQuery(
  'investigation/versions.cypher',
  z.object({ id: z.string(), before: z.bigint(), limit: z.bigint() }),
  z.object({ total: z.number().int(), versions: z.array(row) }),
)
const contents = defineQuery(
  'investigation/contents.cypher',
  z.object({ ids: z.array(z.string()) }),
  z.object({ version: row, content: z.string() }),
)

/** The id of a version of an investigation. */
export const versionId = (investigation: string, version: number): string => `${investigation}~${version}`

/** A page of the versions of an investigation, the newest first. Throws KnownError BAD_INPUT. */
export async function versionPage(
  db: Db,
  investigation: string,
  { first, after }: PageArguments,
  options?: RunOptions,
): Promise<Page<Version>> {
  checkFirst(first)
  const cursors = cursorsOf(z.object({ v: z.number().int() }), 'Investigation.versions', { investigation })
  const before = cursors.read(after)?.v ?? Number.MAX_SAFE_INTEGER
  const asked = { id: investigation, before: BigInt(before), limit: BigInt(first + 1) }
  const [found] = await db.run(page, asked, options)
  return toPage(found!.versions, first, found!.total, ({ version }) => cursors.write({ v: version }))
}

/** What versions hold, by the ids of the versions. Throws KnownError CONFLICT for one of a form that is not known. */
export async function contentsOf(
  db: Runner,
  ids: readonly string[],
  options?: RunOptions,
): Promise<Map<string, Content & { saved: Version }>> {
  const rows = await db.run(contents, { ids: [...new Set(ids)] }, options)
  const read = rows.map(
    async ({ version, content }) => [version.id, { ...(await unpackContent(content)), saved: version }] as const,
  )
  return new Map(await Promise.all(read))
}

/** What one version holds. Throws KnownError NOT_FOUND. */
export async function contentOf(
  db: Runner,
  investigation: string,
  version: number,
  options?: RunOptions,
): Promise<Content & { saved: Version }> {
  const id = versionId(investigation, version)
  const found = (await contentsOf(db, [id], options)).get(id)
  if (!found)
    throw new KnownError('NOT_FOUND', `There is no version ${version} of the investigation “${investigation}”.`)
  return found
}

/** What is otherwise in a version than in another. Throws KnownError NOT_FOUND. */
export async function compareVersions(
  db: Db,
  investigation: string,
  from: number,
  to: number,
  options?: RunOptions,
): Promise<Comparison & { from: number; to: number; summary: string }> {
  const [before, after] = await Promise.all([from, to].map((version) => contentOf(db, investigation, version, options)))
  return { from, to, summary: compareInWords(before!, after!), ...compare(before!, after!) }
}
