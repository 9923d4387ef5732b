import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { contentOf, writeBare, writeOneByOne } from './import/bare'
import type { Content } from './import/bare'
import { withFreshDatabase } from './import/fresh-database'
import { generateFile, RELATIONS_EACH } from './import/generator'
import { importFile } from './import/ours'
import type { Ours } from './import/ours'
import type { Figure } from './report'

/** How many entities are imported; its number in `BENCH_IMPORT`. */
const ENTITIES = Number(process.env.BENCH_IMPORT ?? 100_000)

type Round = { ours: Ours; megabytes: number; content: Content }

async function round(folder: string, entities: number): Promise<Round> {
  const path = join(folder, `${entities}.ftm.json`)
  await generateFile(path, entities)
  const megabytes = statSync(path).size / 1e6
  const done = await withFreshDatabase(async (fresh) => {
    const ours = await importFile(fresh, path)
    return { ours, megabytes, content: await contentOf(fresh.driver) }
  })
  console.error(`  ${entities} entities: ${done.ours.seconds.toFixed(1)} s, ${done.ours.peakMb.toFixed(0)} MB`)
  return done
}

type Asked = { what: string; ours: string; beside: string; ratio: number; reach: string }
const figure = ({ ratio, reach, ...shown }: Asked): Figure => {
  const [sign, limit] = reach.split(' ') as [string, string]
  const reached = sign === '≤' ? ratio <= Number(limit) : ratio >= Number(limit)
  return { id: 'S9', ...shown, ratio: `${ratio.toFixed(2)} ×`, reach: `${reach} ×`, reached }
}
const inSeconds = (seconds: number): string => `${seconds.toFixed(1)} s`

/** S9: an import of FollowTheMoney, everything counted, beside loops that write the same from memory. */
export async function measureImport(): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'throughline-bench-'))
  try {
    const tenth = (await round(folder, Math.round(ENTITIES / 10))).ours
    const { ours, megabytes, content } = await round(folder, ENTITIES)
    const bare = await withFreshDatabase(({ driver }) => writeBare(driver, content))
    const single = await withFreshDatabase(({ driver }) => writeOneByOne(driver, content))
    const what = `import of ${ENTITIES.toLocaleString('en')} entities, ${(ENTITIES * RELATIONS_EACH).toLocaleString('en')} relations, ${ours.claims.toLocaleString('en')} claims`
    const took = inSeconds(ours.seconds)
    return [
      figure({ what, ours: took, beside: `${inSeconds(bare)} UNWIND`, ratio: bare / ours.seconds, reach: '≥ 0.8' }),
      figure({
        ...{ what: 'the same', ours: took, beside: `${inSeconds(single)} one by one` },
        ...{ ratio: single / ours.seconds, reach: '≥ 50' },
      }),
      figure({
        ...{ what: 'the same, and a tenth of it', ours: took, beside: inSeconds(tenth.seconds) },
        ...{ ratio: ours.seconds / tenth.seconds, reach: '≤ 11' },
      }),
      {
        ...{ id: 'S9', what: `the most memory for ${megabytes.toFixed(0)} MB`, ours: `${ours.peakMb.toFixed(0)} MB` },
        ...{ beside: '', ratio: '', reach: '≤ 400 MB', reached: ours.peakMb === 0 ? null : ours.peakMb <= 400 },
      },
    ]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
