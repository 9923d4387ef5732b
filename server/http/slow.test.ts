import { connect } from 'node:net'
import { Agent, request } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'

import { openGate } from '../http-server'
import type { Gate } from '../http-server'

let gate: Gate
let port: number
beforeAll(async () => {
  gate = await openGate('127.0.0.1', 0)
  gate.open((asked, response) => {
    asked.resume().once('end', () => response.end('whole'))
  })
  port = Number(new URL(gate.origin).port)
})
afterAll(() => gate.close())

/** What is sent at once, and then again and again, by somebody who never comes to an end. */
const slow: [string, string, string][] = [
  ['a body that drips', 'POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000\r\n\r\n', 'x'],
  ['headers that never end', 'GET / HTTP/1.1\r\nHost: localhost\r\n', 'X-More: 1\r\n'],
  ['headers that stop', 'GET / HTTP/1.1\r\nHost: loc', ''],
  ['nothing at all', '', ''],
]

test.each(slow)('%s is ended by the program', async (_, first, again) => {
  const socket = connect(port, '127.0.0.1')
  const closed = new Promise((done) => socket.once('close', done))
  socket.on('error', () => undefined).resume()
  if (first) socket.write(first)
  const drip = setInterval(() => again && socket.writable && socket.write(again), 500)
  await closed
  clearInterval(drip)
  expect(socket.destroyed).toBe(true)
})

test('a connection that has rested for longer than servers often keep one is answered on', async () => {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  /** Asks, and tells whether it went over the connection of the question before. */
  const ask = () =>
    new Promise<boolean>((done, failed) => {
      const asked = request({ host: '127.0.0.1', port, agent }, (response) => {
        response.resume().once('end', () => done(asked.reusedSocket))
      })
      asked.on('error', failed).end()
    })
  expect(await ask()).toBe(false)
  await sleep(7_000)
  expect(await ask()).toBe(true)
  agent.destroy()
})

test('it says that it keeps connections longer than clients rest', async () => {
  const response = await fetch(gate.origin, { headers: { connection: 'keep-alive' } })
  await response.text()
  const [, seconds = '0'] = /timeout=(\d+)/.exec(response.headers.get('keep-alive') ?? '') ?? []
  expect(Number(seconds)).toBeGreaterThan(65)
})
