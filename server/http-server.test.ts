import { request } from 'node:http'

import { openGate } from './http-server'
import type { Gate } from './http-server'

let gate: Gate
beforeEach(async () => {
  gate = await openGate('127.0.0.1', 0)
})
afterEach(() => gate.close())

const statusFor = (host: string): Promise<number | undefined> =>
  new Promise((resolve, reject) => {
    request(`${gate.origin}/healthz`, { headers: { host } }, (response) => resolve(response.resume().statusCode))
      .once('error', reject)
      .end()
  })

test('until it is opened it is alive and not ready, and says so in each tongue', async () => {
  expect((await fetch(`${gate.origin}/healthz`)).status).toBe(200)
  expect((await fetch(`${gate.origin}/readyz`)).status).toBe(503)
  const answer = await fetch(`${gate.origin}/graphql`, { method: 'POST' })
  expect(answer.status).toBe(503)
  expect(await answer.json()).toMatchObject({ errors: [{ extensions: { code: 'UNAVAILABLE' } }] })
})

test('another host’s name is turned away', async () => {
  expect(await statusFor('evil.example.org')).toBe(421)
  expect(await statusFor('localhost:4000')).toBe(200)
})

test('once opened, the program answers', async () => {
  gate.open((_, response) => void response.end('here'))
  expect(await (await fetch(gate.origin)).text()).toBe('here')
})

test('a taken port is told by its number and the setting that changes it', async () => {
  const port = Number(new URL(gate.origin).port)
  const refused = openGate('127.0.0.1', port)
  await expect(refused).rejects.toMatchObject({ code: 'CONFLICT' })
  await expect(refused).rejects.toThrow(new RegExp(`Port ${port} of 127.0.0.1 is taken.*THROUGHLINE_PORT`))
})
