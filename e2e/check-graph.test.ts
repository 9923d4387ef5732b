import { spawnSync } from 'node:child_process'

import { loadStarter } from '../server/import/load-starter'
import { ownDatabase } from '../testing/own-database'
import type { OwnDatabase } from '../testing/own-database'

jest.setTimeout(300_000)

let own: OwnDatabase
beforeAll(async () => {
  own = await ownDatabase()
  await loadStarter(own.db, 'data/starter')
})
afterAll(() => own.end())

/** What npm run check:graph does once everything is set up. */
function checkGraph(...options: string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', 'tsx', 'server/graph-check.ts', ...options],
    { env: { ...process.env, ...own.settings }, encoding: 'utf8' },
  )
  return { status, stdout, stderr, digest: /^Digest .*: ([0-9a-f]{64})$/m.exec(stdout)?.[1] }
}

test('npm run check:graph finds nothing in the starter graph, tells what somebody changed by hand, and --repair mends it', async () => {
  const sound = checkGraph()
  expect(sound).toMatchObject({ status: 0, stderr: '' })
  expect(sound.stdout).not.toMatch(/^NOT/m)
  expect(sound.digest).toBeDefined()

  await own.ask('MATCH (:Entity {id: "company:zte"})-[r:SUPPLIES_TO]->(:Entity {id: "company:tci"}) SET r.strength = 5')
  const changed = checkGraph()
  expect(changed.status).toBe(1)
  expect(changed.stdout).toMatch(
    /^NOT {2}Relations that are not drawn as their claims make them +1 {2}rel:company:zte:supplies_to:company:tci$/m,
  )
  expect(changed.digest).not.toBe(sound.digest)

  const mended = checkGraph('--repair')
  expect(mended.stdout).toMatch(/^126 relations were made anew from their claims\.$/m)
  expect(mended).toMatchObject({ status: 0, digest: sound.digest })
})
