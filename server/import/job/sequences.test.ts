import fc from 'fast-check'

import type { Db } from '../../db/query'
import { checkConsistency } from '../../graph/check/consistency'
import { digest } from '../../graph/check/digest'
import { ownImports } from '../testing/import-file'
import { undoImport } from '../undo/undo'
import { theImport } from './import-ledger'
import { runImport } from './run'
import { resume, stop } from './stop-and-resume'

const room = ownImports()
const clear = () => room.own.ask('MATCH (n) WHERE NOT n:Migration DETACH DELETE n')

const firm = (id: string) => ({ id, schema: 'Company', properties: { name: [`Firm ${id}`], leiCode: [`LEI-${id}`] } })
const owns = (owner: string, asset: string, more: object = {}) => ({
  ...{ id: `${owner}-${asset}`, schema: 'Ownership' },
  properties: { owner: [owner], asset: [asset], ...more },
})
const register = { document: { kind: 'DOCUMENT', name: 'The register' } } as const
/** Files that say much of the same: two editions of one register, and two of others that share entities with it. */
const files = [
  { objects: [firm('a'), firm('b'), owns('a', 'b'), owns('b', 'a')], more: register },
  { objects: [firm('a'), firm('b'), owns('a', 'b'), owns('b', 'c'), firm('c')], more: register },
  { objects: [firm('b'), firm('c'), owns('b', 'c', { startDate: ['2010'] })], more: {} },
  { objects: [firm('a'), firm('c'), firm('z'), owns('a', 'c'), owns('z', 'a')], more: {} },
]
const paths: string[] = []
beforeAll(() => {
  files.forEach(({ objects }, at) =>
    paths.push(room.imports.write(`${at}.json`, objects.map((one) => JSON.stringify(one)).join('\n'))),
  )
})
const begin = (file: number) => room.imports.begin(paths[file]!, files[file]!.more)
const run = (db: Db, id: string) => runImport(db, { uploads: room.imports.uploads }, id)

/** The same database, which calls `then` once something was written in it for the nth time. */
function noticing(db: Db, nth: number, then: () => Promise<unknown>): Db {
  let count = 0
  const write: Db['write'] = async (work, options) => {
    const done = await db.write(work, options)
    if (++count === nth) await then()
    return done
  }
  return { ...db, run: db.run.bind(db), write }
}
const breakOff = () => Promise.reject(new Error('It ended in the middle.'))

/** What somebody does: an import of a file, whole or stopped on its way; an undo, whole or broken off; going on. */
const step = fc.oneof(
  fc.record({ does: fc.constant('IMPORT' as const), file: fc.nat(3) }),
  fc.record({ does: fc.constant('STOP' as const), file: fc.nat(3), after: fc.integer({ min: 2, max: 3 }) }),
  fc.record({ does: fc.constant('UNDO' as const), which: fc.nat(9) }),
  fc.record({ does: fc.constant('BREAK' as const), which: fc.nat(9), after: fc.integer({ min: 1, max: 3 }) }),
  fc.record({ does: fc.constant('RESUME' as const), which: fc.nat(9) }),
)
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never
type Begun = { id: string; file: number; isTaken: boolean }

const goOn = async ({ id }: Begun) => {
  if (await resume(room.own.db, id)) await run(room.own.db, id)
}
const take = async (one: Begun, db = room.own.db) => {
  if ((await theImport(db, one.id)).state === 'UNDONE') return
  one.isTaken = true
  await undoImport(db, one.id, 'Ann')
}

async function doSteps(steps: Step[]): Promise<Begun[]> {
  const { db } = room.own
  const begun: Begun[] = []
  for (const each of steps) {
    if (each.does === 'IMPORT' || each.does === 'STOP') {
      const id = await begin(each.file)
      begun.push({ id, file: each.file, isTaken: false })
      await run(each.does === 'IMPORT' ? db : noticing(db, each.after, () => stop(db, id).catch(() => undefined)), id)
      continue
    }
    const one = begun[each.which % Math.max(1, begun.length)]
    if (!one) continue
    if (each.does === 'UNDO') await take(one)
    if (each.does === 'BREAK') await take(one, noticing(db, each.after, breakOff)).catch(() => undefined)
    if (each.does === 'RESUME' && !one.isTaken) await goOn(one)
  }
  for (const one of begun) await (one.isTaken ? take(one) : goOn(one))
  return begun
}

test('whatever was imported, stopped, gone on with and undone, the graph is what the imports that stay make alone', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 9 }), async (steps) => {
      await clear()
      const begun = await doSteps(steps)
      const found = await digest(room.own.db)
      expect((await checkConsistency(room.own.db)).filter(({ total }) => total > 0)).toEqual([])
      await clear()
      for (const { file } of begun.filter(({ isTaken }) => !isTaken)) await run(room.own.db, await begin(file))
      expect(found).toBe(await digest(room.own.db))
    }),
    { numRuns: 12, seed: 20_261_126, endOnFailure: true },
  )
}, 600_000)
