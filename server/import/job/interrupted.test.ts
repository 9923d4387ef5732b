import { fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

import { checkConsistency } from '../../graph/check/consistency'
import { digest } from '../../graph/check/digest'
import { ownImports } from '../testing/import-file'
import type { Task } from './import-processes'
import { theImport } from './import-ledger'
import { runImport } from './run'
import { resume, stop } from './stop-and-resume'

const COMPANIES = 1_200
/** Many batches of a small file. */
const batch = 100

const room = ownImports()
let file: string
let undisturbed: string
const clear = () => room.own.ask('MATCH (n) WHERE NOT n:Migration DETACH DELETE n')
const stores = () => ({ uploads: room.imports.uploads, batch })

beforeAll(async () => {
  const lines = Array.from({ length: COMPANIES }, (_, at) => [
    { id: `c${at}`, schema: 'Company', properties: { name: [`Company ${at}`] } },
    { id: `o${at}`, schema: 'Ownership', properties: { owner: [`c${at}`], asset: [`c${(at * 7 + 1) % COMPANIES}`] } },
  ])
  file = room.imports.write(
    'many.ftm.json',
    lines
      .flat()
      .map((one) => JSON.stringify(one))
      .join('\n'),
  )
  await room.imports.file(file)
  undisturbed = await digest(room.own.db)
}, 240_000)
beforeEach(clear)

/** Waits until a part of the file is in the graph. */
async function begun(id: string): Promise<void> {
  while ((await theImport(room.own.db, id)).position === 0) await sleep(20)
}
const asUndisturbed = async (): Promise<void> => {
  expect(await digest(room.own.db)).toBe(undisturbed)
  expect((await checkConsistency(room.own.db)).filter(({ total }) => total > 0)).toEqual([])
}

test('the same file twice at once ends as one after the other', async () => {
  const ids = [await room.imports.begin(file), await room.imports.begin(file)]
  const done = await Promise.all(ids.map((id) => runImport(room.own.db, stores(), id)))
  expect(done.map(({ state, error }) => ({ state, error }))).toEqual([
    { state: 'DONE', error: null },
    { state: 'DONE', error: null },
  ])
  expect(done.reduce((sum, { relations }) => sum + relations, 0)).toBe(COMPANIES)
  await asUndisturbed()
})

test('stopped and resumed, it ends as if nothing had been', async () => {
  const id = await room.imports.begin(file)
  const running = runImport(room.own.db, stores(), id)
  await begun(id)
  await stop(room.own.db, id)
  expect(await running).toMatchObject({ state: 'STOPPED' })
  expect(await resume(room.own.db, id)).toBe(true)
  expect(await runImport(room.own.db, stores(), id)).toMatchObject({
    state: 'DONE',
    entitiesNew: COMPANIES,
    relations: COMPANIES,
  })
  await asUndisturbed()
})

test('its process killed, it shows as stopped, and resumed it ends as if nothing had been', async () => {
  const id = await room.imports.begin(file)
  const child = fork(join(__dirname, 'process.ts'), {
    execArgv: ['--import', 'tsx'],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  const { NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password, NEO4J_DATABASE: database } = room.own.settings
  const connection = { uri: uri!, user: user!, password: password!, database: database! }
  child.send({ connection, room: null, uploads: room.imports.folder, import: id, undoBy: null, batch } satisfies Task)
  await begun(id)
  child.kill('SIGKILL')
  await once(child, 'exit')
  const { state, error } = await theImport(room.own.db, id)
  expect(state).toBe('STOPPED')
  expect(error).toContain('broke off')
  expect(await resume(room.own.db, id)).toBe(true)
  expect(await runImport(room.own.db, stores(), id)).toMatchObject({
    state: 'DONE',
    entitiesNew: COMPANIES,
    relations: COMPANIES,
  })
  await asUndisturbed()
})
