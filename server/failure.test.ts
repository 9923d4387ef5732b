import { spawnSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { temporaryFolder } from '../testing/temporary-folder'

jest.setTimeout(240_000)

/** A data folder in which something stands in the way. */
function folderWith(name: string, content?: string): string {
  const folder = temporaryFolder()
  if (content === undefined) mkdirSync(join(folder, name), { recursive: true })
  else writeFileSync(join(folder, name), content)
  return folder
}

const places: [what: string, folder: () => string, sentence: RegExp][] = [
  ['a place below /proc', () => '/proc/x', /^\/proc\/x: There can be nothing at this place/],
  ['a place below a device', () => '/dev/null/x', /^\/dev\/null\/x: This is not a folder/],
  ['a file', () => join(folderWith('data', 'text'), 'data'), /data: This is not a folder/],
  ['a folder “token”', () => folderWith('token'), /token: A folder stands where a file must be/],
  ['a folder “lock”', () => folderWith('lock'), /lock: A folder stands where a file must be/],
  ['a file “database”', () => folderWith('database', ''), /database: This is not a folder/],
  [
    'a folder “database/password”',
    () => folderWith('database/password'),
    /password: A folder stands where a file must be/,
  ],
]

test.each(places)('with %s for its data the program ends with a sentence', (_, folder, sentence) => {
  const settings = { THROUGHLINE_DATA: folder(), THROUGHLINE_PORT: '0', NEO4J_URI: '' }
  const { status, stderr } = spawnSync(process.execPath, ['--import', 'tsx', 'server/main.ts'], {
    env: { ...process.env, ...settings },
    encoding: 'utf8',
    timeout: 120_000,
  })
  expect({ status, said: stderr.trim() }).toEqual({ status: 1, said: expect.stringMatching(sentence) as unknown })
  expect(stderr.trim().split('\n')).toHaveLength(1)
})
