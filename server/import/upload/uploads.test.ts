import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'

import { KnownError } from '../../errors'
import { uploadsIn } from './uploads'

const folder = mkdtempSync(join(tmpdir(), 'throughline-uploads-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const full = new KnownError('DISK_FULL', 'Writing is refused.')

test('a file that is sent twice is one, found by what its bytes are', async () => {
  const uploads = uploadsIn(folder)
  const first = await uploads.take(Readable.from([Buffer.from('abc')]))
  const second = await uploads.take(Readable.from([Buffer.from('a'), Buffer.from('bc')]))
  expect(second).toEqual(first)
  expect(await uploads.find(first.id)).toMatchObject({ bytes: 3 })
  await expect(uploads.find('../../etc/passwd')).rejects.toThrow('There is no upload with this id.')
})

test('none is taken for which the disk has no room, and nothing is left of one for which it runs out', async () => {
  const before = readdirSync(folder)
  const never = uploadsIn(folder, { freeMb: () => 0, refusal: () => full })
  await expect(never.take(Readable.from([Buffer.from('x')]))).rejects.toBe(full)
  let looks = 0
  const later = uploadsIn(folder, { freeMb: () => 0, refusal: () => (++looks > 1 ? full : undefined) })
  const chunks = Array.from({ length: 40 }, () => Buffer.alloc(1_000_000))
  await expect(later.take(Readable.from(chunks))).rejects.toBe(full)
  expect(readdirSync(folder)).toEqual(before)
})
