import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

import { seriousOn } from '../testing/accessible'
import { launchBrowser } from '../testing/browser'
import { mountSmallDisk } from '../testing/small-disk'
import { startThroughline } from '../testing/throughline'
import type { Throughline } from '../testing/throughline'
import { drawByName } from '../testing/visit'

jest.setTimeout(900_000)

/** In MB; on it stand the logs of two databases, the reserve, and what is recorded. */
const DISK_MB = 400
const PATIENCE_MS = 240_000
const disk = mountSmallDisk(DISK_MB)
afterAll(() => disk?.remove())

const RECORD =
  'mutation($id: ID!) { recordEntity(operation: $id, input: {id: $id, kind: COMPANY, name: $id}) { id } }'.replace(
    'name: $id',
    'name: "Recorded on a small disk"',
  )
const READ = 'query($id: ID!) { entity(id: $id) { name } }'

/** Waits until `what` gives something. */
async function until<T>(what: () => Promise<T | undefined | false>): Promise<T> {
  const deadline = Date.now() + PATIENCE_MS
  for (;;) {
    const found = await what()
    if (found) return found
    if (Date.now() > deadline) throw new Error(`It did not come to that: ${what.toString()}`)
    await sleep(100)
  }
}

/** Records one company after the other until it is stopped. */
function startRecording(throughline: Throughline, round: number) {
  const acknowledged: string[] = []
  const codes = new Set<string>()
  let stopped = false
  const work = (async () => {
    for (let index = 0; !stopped; index++) {
      const id = `company:disk-${round}-${index}`
      const { data, errors } = await throughline.ask(RECORD, { id })
      if (data?.recordEntity) acknowledged.push(id)
      for (const { extensions } of errors ?? []) codes.add(extensions.code)
    }
  })()
  return {
    acknowledged,
    codes,
    stop: async () => {
      stopped = true
      await work
    },
  }
}

const readyz = async ({ origin }: Throughline) => (await fetch(`${origin}/readyz`)).json() as Promise<object>
const isThere = async (throughline: Throughline, id: string) =>
  Boolean((await throughline.ask(READ, { id })).data?.entity)

async function missingOf(throughline: Throughline, ids: string[]): Promise<string[]> {
  const missing: string[] = []
  for (const id of ids) if (!(await isThere(throughline, id))) missing.push(id)
  return missing
}

/** Draws something, which is not saved by itself then, and has axe look at what the page says of it, light and dark. */
async function lookAtRefusal({ address }: Throughline): Promise<Record<string, string[]>> {
  const browser = await launchBrowser()
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
    page.setDefaultTimeout(PATIENCE_MS)
    await page.goto(address)
    await page.locator('#canvas').waitFor()
    await drawByName(page, 'Recorded on a small disk')
    return await seriousOn(page, [
      ['a full disk, light', () => page.getByText(/the disk has \d+ MB left/).waitFor()],
      ['a full disk, dark', () => page.emulateMedia({ colorScheme: 'dark' })],
    ])
  } finally {
    await browser.close()
  }
}

/** Fills the disk while somebody records, looks at what goes on, and makes room. Gives what was acknowledged. */
async function fillOnce(throughline: Throughline, round: number): Promise<string[]> {
  const recording = startRecording(throughline, round)
  await until(() => Promise.resolve(recording.acknowledged.length > 2))
  disk!.fill()
  await until(() => Promise.resolve(recording.codes.has('DISK_FULL')))
  await recording.stop()
  const { acknowledged, codes } = recording
  // A computer that is busy may take too long for one; none is a bug.
  expect([...codes].filter((code) => code !== 'DISK_FULL' && code !== 'TIMEOUT')).toEqual([])

  await until(() => isThere(throughline, acknowledged[0]!))
  expect(await missingOf(throughline, acknowledged)).toEqual([])
  const { data, errors } = await throughline.ask(RECORD, { id: `company:disk-${round}-refused` })
  expect({ data, errors }).toMatchObject({
    data: { recordEntity: null },
    errors: [{ message: expect.stringMatching(/^Writing is refused: the disk has \d+ MB left/) as unknown }],
  })
  expect(await readyz(throughline)).toMatchObject({ ready: true, writing: false })
  // Once is enough: a browser takes its time.
  const looked = round === 0 ? await lookAtRefusal(throughline) : {}
  expect(looked).toEqual({})

  disk!.makeRoom()
  const after = `company:disk-${round}-after`
  await until(async () => (await throughline.ask(RECORD, { id: after })).data?.recordEntity)
  expect(await readyz(throughline)).toEqual({ ready: true, writing: true })
  return [...acknowledged, after]
}

const onSmallDisk = disk ? test : test.skip
onSmallDisk(
  'a disk filled to the last byte three times: reading goes on, writing is refused, nothing is lost',
  async () => {
    const settings = { THROUGHLINE_DATA: join(disk!.folder, 'data'), NEO4J_URI: '', THROUGHLINE_STARTER: 'no' }
    const first = await startThroughline(settings)
    const acknowledged: string[] = []
    for (let round = 0; round < 3; round++) acknowledged.push(...(await fillOnce(first, round)))
    expect(await missingOf(first, acknowledged)).toEqual([])
    expect(await first.stop()).toBe(0)

    const second = await startThroughline(settings)
    expect(await missingOf(second, acknowledged)).toEqual([])
    const check = spawnSync(process.execPath, ['--import', 'tsx', 'server/graph-check.ts'], {
      env: { ...process.env, ...settings },
      encoding: 'utf8',
    })
    expect(check.stdout).not.toMatch(/^NOT/m)
    expect(check.status).toBe(0)
    await second.stop()
  },
)
