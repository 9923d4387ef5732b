import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { startThroughline } from '../../testing/throughline'
import { runCommand } from './testing/run-command'

const folder = mkdtempSync(join(tmpdir(), 'throughline-managed-'))
const data = join(folder, 'data')
const backup = join(folder, 'graph.jsonl.gz')
const file = join(folder, 'ties.txt')
const settings = { THROUGHLINE_DATA: data, NEO4J_URI: '', THROUGHLINE_STARTER: 'no', THROUGHLINE_LOG: 'silent' }
const run = (...args: string[]) => runCommand(args, settings)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('a command starts the managed database where no program runs, and uses that of one that does', async () => {
  writeFileSync(file, 'Acme Ltd -> Best Ltd: supplies\n')
  const alone = await run('import', file, '--format', 'edge-list', '--json')
  expect(alone).toMatchObject({ code: 0 })
  expect(JSON.parse(alone.out)).toMatchObject({ state: 'DONE', relations: 1 })
  expect(await run('backup', backup)).toMatchObject({ code: 0 })

  const program = await startThroughline(settings)
  try {
    const again = await run('import', file, '--format', 'edge-list', '--json')
    expect(JSON.parse(again.out)).toMatchObject({ state: 'DONE', claims: 0, entitiesNew: 0 })
    const { data: seen } = await program.ask('{ imports { edges { node { state } } } }')
    expect(seen).toMatchObject({ imports: { edges: [{ node: { state: 'DONE' } }, { node: { state: 'DONE' } }] } })
    expect(await run('restore', backup)).toMatchObject({ code: 1 })
  } finally {
    await program.stop()
  }

  rmSync(data, { recursive: true })
  const restored = await run('restore', backup)
  expect(restored).toMatchObject({ code: 0, out: expect.stringContaining('1 claims, 1 relations') as unknown })
  expect(existsSync(data)).toBe(true)
  const listed = JSON.parse((await run('imports', '--json')).out) as { state: string }[]
  expect(listed.map(({ state }) => state)).toEqual(['DONE'])
}, 600_000)
