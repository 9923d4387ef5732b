import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'

import { ownDatabase } from '../../testing/own-database'
import type { OwnDatabase } from '../../testing/own-database'
import { mountSmallDisk } from '../../testing/small-disk'
import { KnownError } from '../errors'
import { recordEntity } from '../graph/ledger/record-entity'
import { keepBackups } from './daily'

let own: OwnDatabase
let folder: string
beforeAll(async () => {
  own = await ownDatabase()
  await recordEntity(own.db, 'Ann', 'op-1', { id: 'company:zte', kind: 'COMPANY', name: 'ZTE' })
})
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'throughline-backups-'))
})
afterEach(() => rmSync(folder, { recursive: true }))
afterAll(() => own.end())

const fileOf = (n: number) => `throughline-2026-03-${String(n).padStart(2, '0')}.jsonl.gz`
const day = (n: number) => new Date(Date.UTC(2026, 2, n, 9))

test('on each day of use one is written, whole and under its name alone, and the newest seven are kept', async () => {
  const into = join(folder, 'backups')
  let today = 1
  const backups = keepBackups({ db: own.db, folder: into, now: () => day(today) })
  expect(backups.status()).toEqual({ folder: into, kept: [], last: null, failed: null })
  await backups.run()
  const text = gunzipSync(readFileSync(join(into, fileOf(1)))).toString()
  expect(text).toContain('"id":"company:zte"')
  // What somebody else put there is not touched, nor is that of today written twice.
  writeFileSync(join(into, 'letter.txt'), 'mine')
  writeFileSync(join(into, fileOf(1)), 'as it is')
  await backups.run()
  expect(readFileSync(join(into, fileOf(1)), 'utf8')).toBe('as it is')
  for (today of [2, 3, 5, 6, 7, 8, 9]) await backups.run()
  expect(readdirSync(into).sort()).toEqual(['letter.txt', ...[2, 3, 5, 6, 7, 8, 9].map(fileOf)])
  const { kept, last, failed } = backups.status()
  expect([kept[0], kept.length, failed]).toEqual([fileOf(9), 7, null])
  expect(last).toMatch(/^\d{4}-\d\d-\d\dT.*Z$/)
})

test('where none are wanted none is written', async () => {
  const backups = keepBackups({ db: own.db, folder: null })
  await backups.run()
  expect(backups.status()).toEqual({ folder: null, kept: [], last: null, failed: null })
})

test('what cannot be written is told in a sentence, and the older ones stay; the next try may succeed', async () => {
  const into = join(folder, 'backups')
  writeFileSync(into, 'a file, no folder')
  const backups = keepBackups({ db: own.db, folder: into, now: () => day(1) })
  await backups.run()
  expect(backups.status().failed).toMatch(/^No backup was written to .*backups: it is not a folder\. /)
  rmSync(into)
  await backups.run()
  expect(backups.status()).toMatchObject({ kept: [fileOf(1)], failed: null })

  const refusal = new KnownError('DISK_FULL', 'Writing is refused: the disk has 3 MB left.')
  const full = keepBackups({ db: own.db, folder: into, now: () => day(2), disk: { refusal: () => refusal } })
  await full.run()
  expect(full.status().kept).toEqual([fileOf(1)])
  expect(full.status().failed).toContain('3 MB left')
})

test('what is broken off by the end of the program leaves nothing behind', async () => {
  const end = new AbortController()
  const backups = keepBackups({ db: own.db, folder, now: () => day(1), signal: end.signal })
  const running = backups.run()
  end.abort()
  await running
  expect(readdirSync(folder)).toEqual([])
  expect(backups.status().failed).toBeNull()
})

/** One that can be filled; undefined where this user may not mount it. */
const small = mountSmallDisk(1)
afterAll(() => small?.remove())
const whenMounted = small ? test : test.skip
whenMounted('a disk that is full is told, and nothing half-written stays', async () => {
  small!.fill()
  const backups = keepBackups({ db: own.db, folder: small!.folder, now: () => day(1) })
  await backups.run()
  expect(backups.status().failed).toMatch(/the disk is full\. Make room, or set THROUGHLINE_BACKUPS/)
  expect(readdirSync(small!.folder)).toEqual(['filler'])
  small!.makeRoom()
  await backups.run()
  expect(backups.status()).toMatchObject({ kept: [fileOf(1)], failed: null })
})
