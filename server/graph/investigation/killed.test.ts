import { setTimeout as sleep } from 'node:timers/promises'

import { connect } from '../../db/connect'
import { startThrowaway } from '../../db/local/throwaway'
import { migrate } from '../../db/migrate'
import { startThroughline } from '../../../testing/throughline'
import type { Throughline } from '../../../testing/throughline'
import { contentOf, versionPage } from './versions'

/** How often something is killed; the setting KILLS makes it more for once. */
const ROUNDS = Number(process.env.KILLS ?? 2)
const SAVE = `mutation Save($operation: ID!, $id: ID, $version: Int, $input: InvestigationInput!) {
  saveInvestigation(operation: $operation, id: $id, version: $version, input: $input) { id version }
}`

/** Saves until it is acknowledged, with the program that runs by then: the same operation again where the answer was lost. */
async function saveUntilTold(
  program: () => Throughline | undefined,
  variables: object,
): Promise<{ id: string; version: number }> {
  for (;;) {
    const answer = await program()
      ?.ask(SAVE, variables)
      .catch(() => undefined)
    const saved = answer?.data?.saveInvestigation as { id: string; version: number } | null | undefined
    if (saved) return saved
    const code = answer?.errors?.[0]?.extensions.code
    if (code === 'CONFLICT' || code === 'BAD_INPUT') throw new Error(answer!.errors![0]!.message)
    await sleep(100)
  }
}

test('program and database killed while saving, again and again: each save that was acknowledged is there, once, as it was', async () => {
  const local = await startThrowaway()
  await migrate(local)
  const settings = {
    NEO4J_URI: local.uri,
    NEO4J_USER: local.user,
    NEO4J_PASSWORD: local.password,
    NEO4J_DATABASE: local.database,
    THROUGHLINE_STARTER: 'no',
    THROUGHLINE_LOG: 'silent',
  }
  let program: Throughline | undefined = await startThroughline(settings)
  let over = false
  const told: string[] = []
  const saving = (async () => {
    const operation = (n: number) => `killed-${n}`
    let last = await saveUntilTold(() => program, { operation: operation(0), input: { name: 'Name 0' } })
    told.push('Name 0')
    while (!over) {
      const name = `Name ${told.length}`
      last = await saveUntilTold(() => program, {
        ...{ operation: operation(told.length), id: last.id, version: last.version },
        input: { name, view: { entities: [`company:${told.length}`] } },
      })
      told.push(name)
    }
    return last.id
  })()
  const db = connect(local)
  try {
    for (let round = 0; round < ROUNDS; round++) {
      const before = told.length
      while (told.length < before + 2) await sleep(10)
      await sleep((round * 37) % 50)
      if (round % 4 !== 1) process.kill(local.pid()!, 'SIGKILL')
      if (round % 4 >= 1 && round % 4 <= 2) {
        const gone = program
        program = undefined
        process.kill(gone.pid, 'SIGKILL')
        await gone.stop()
        program = await startThroughline(settings)
      }
    }
    over = true
    const id = await saving
    const { totalCount } = await versionPage(db, id, { first: 1 })
    expect(totalCount).toBe(told.length)
    for (const [i, name] of told.entries()) expect((await contentOf(db, id, i + 1)).name).toBe(name)
  } finally {
    over = true
    await program?.stop()
    await db.close()
    await local.remove()
  }
}, 1_800_000)
