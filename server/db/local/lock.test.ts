import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'

import { temporaryFolder } from '../../../testing/temporary-folder'
import { lockFolder } from './lock'
import { identityOf } from './process'

let other: ChildProcess
beforeAll(() => {
  other = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'])
})
afterAll(() => other.kill('SIGKILL'))

const heldBy = (holder: object | string) => {
  const folder = temporaryFolder()
  writeFileSync(join(folder, 'lock'), typeof holder === 'string' ? holder : JSON.stringify(holder))
  return folder
}

test('a folder is locked, and free again after it', async () => {
  const folder = join(temporaryFolder(), 'made/when/missing')
  const lock = await lockFolder(folder)
  expect(JSON.parse(readFileSync(join(folder, 'lock'), 'utf8'))).toEqual(identityOf(process.pid))
  lock.release()
  expect(existsSync(join(folder, 'lock'))).toBe(false)
})

test('a folder that a running program has is refused, and its lock stays', async () => {
  const folder = heldBy(identityOf(other.pid ?? 0)!)
  await expect(lockFolder(folder)).rejects.toThrow(`in use by another Throughline (process ${other.pid})`)
  expect(existsSync(join(folder, 'lock'))).toBe(true)
})

test.each([
  ['of a program that ended', { pid: 2 ** 22 + 1, started: 'once' }],
  ['of a program whose id another one was given', { pid: process.pid, started: 'before' }],
  ['that cannot be read', '{"pid":'],
])('a lock %s is taken over', async (_, holder) => {
  const folder = heldBy(holder)
  const lock = await lockFolder(folder)
  expect(JSON.parse(readFileSync(join(folder, 'lock'), 'utf8'))).toEqual(identityOf(process.pid))
  lock.release()
})

test('of many that want a folder at once, while its old lock is dead, one gets it', async () => {
  const folder = heldBy({ pid: 2 ** 22 + 1, started: 'once' })
  const tries = await Promise.allSettled(Array.from({ length: 20 }, () => lockFolder(folder)))
  expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
})

test('one that is stopping is waited for', async () => {
  const holder = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 700)'])
  const folder = heldBy({ ...identityOf(holder.pid ?? 0), stopping: true })
  const lock = await lockFolder(folder)
  // Not by its exit code, which Node learns of a moment after the process has ended.
  expect(identityOf(holder.pid ?? 0)).toBeUndefined()
  lock.release()
})
