import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'

import { endProcess, identityOf, isRunning, pauseProcess } from './process'

const started: ChildProcess[] = []
const start = () => {
  const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'])
  started.push(child)
  return identityOf(child.pid ?? 0)!
}
afterAll(() => started.forEach((child) => child.kill('SIGKILL')))

test('a process is known by its id and its start', () => {
  const me = identityOf(process.pid)!
  expect(isRunning(me)).toBe(true)
  expect(isRunning({ ...me, started: 'another time' })).toBe(false)
})

test('there is nobody of an id that no process has', () => {
  expect(identityOf(2 ** 22 + 1)).toBeUndefined()
})

test('another process that was given the same id is left alone', async () => {
  const other = start()
  await endProcess({ pid: other.pid, started: 'another time' }, 0)
  expect(isRunning(other)).toBe(true)
})

test('exactly one is ended, also when it is paused', async () => {
  const [one, another] = [start(), start()]
  process.kill(one.pid, 'SIGSTOP')
  await endProcess(one, 5_000)
  expect(isRunning(one)).toBe(false)
  expect(isRunning(another)).toBe(true)
})

const onLinux = process.platform === 'linux' ? test : test.skip
onLinux('one that is paused stands still when that is said, with all its threads', async () => {
  const one = start()
  await pauseProcess(one)
  const states = readdirSync(`/proc/${one.pid}/task`).map(
    (thread) => readFileSync(`/proc/${one.pid}/task/${thread}/stat`, 'utf8').split(') ')[1]![0],
  )
  expect(new Set(states)).toEqual(new Set(['T']))
})
