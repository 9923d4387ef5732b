import { createHash } from 'node:crypto'
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { uploadsIn } from '../import/upload/uploads'
import { bearer, serve, token } from './testing/serve'

const folder = mkdtempSync(join(tmpdir(), 'throughline-uploads-test-'))
let served: Awaited<ReturnType<typeof serve>>
beforeAll(async () => {
  served = await serve({}, { uploads: uploadsIn(join(folder, 'uploads')) })
})
afterAll(async () => {
  await served.close()
  rmSync(folder, { recursive: true, force: true })
})

const kept = () => (existsSync(join(folder, 'uploads')) ? readdirSync(join(folder, 'uploads')) : [])
const file = { method: 'POST', path: '/uploads', body: 'a,b\n' }
const report = { path: '/imports/x/problems.csv' }

describe.each([
  ['a file that is sent', file],
  ['the report of an import', report],
])('%s', (_, request) => {
  it.each<[string, Record<string, string>, number]>([
    ['for another host', { ...bearer, host: 'evil.example' }, 421],
    ['from another page', { ...bearer, origin: 'http://evil.example' }, 403],
    ['from another site', { ...bearer, 'sec-fetch-site': 'cross-site' }, 403],
    ['without the token', {}, 401],
    ['with another token', { authorization: `Bearer ${token}x` }, 401],
    ['with the token as a cookie', { cookie: `token=${token}` }, 401],
  ])('%s is refused, and nothing is kept', async (_what, headers, status) => {
    const answer = await served.send({ ...request, headers })
    expect(answer.status).toBe(status)
    expect(JSON.parse(answer.text)).toMatchObject({ errors: [{ extensions: { code: 'FORBIDDEN' } }] })
    expect(kept()).toEqual([])
  })
})

test('a file is taken as it is, under the name of its bytes', async () => {
  const { status, text } = await served.send({ ...file, headers: bearer })
  const id = createHash('sha256').update(file.body).digest('hex')
  expect({ status, answer: JSON.parse(text) as unknown }).toEqual({ status: 200, answer: { id, bytes: 4 } })
  expect(kept()).toEqual([id])
})

test.each([
  [{ 'content-encoding': 'gzip' }, 415, 'without “Content-Encoding”'],
  [{ 'content-length': '20000000001' }, 413, 'larger than 20 GB'],
])('%j is refused with a sentence', async (headers, status, sentence) => {
  const { body: _, ...bare } = file
  const answer = await served.send({ ...bare, headers: { ...bearer, ...(headers as Record<string, string>) } })
  expect(answer.status).toBe(status)
  expect(answer.text).toContain(sentence)
})
