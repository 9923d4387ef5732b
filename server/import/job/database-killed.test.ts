import { connect } from '../../db/connect'
import { startThrowaway } from '../../db/local/throwaway'
import { migrate } from '../../db/migrate'
import { checkConsistency } from '../../graph/check/consistency'
import { importing } from '../testing/import-file'
import { theImport } from './import-ledger'
import { runImport } from './run'

const COMPANIES = 2_000

test('the database killed in the middle of an import, the import goes on with the one that comes back, and nothing is there twice', async () => {
  const local = await startThrowaway()
  await migrate(local)
  const db = connect(local)
  const imports = importing(db)
  try {
    const many = Array.from({ length: COMPANIES }, (_, at) => ({
      ...{ id: `c${at}`, schema: 'Company' },
      properties: { name: [`Company ${at}`], parent: [`c${(at * 7 + 1) % COMPANIES}`] },
    }))
    const file = imports.write('many.json', many.map((one) => JSON.stringify(one)).join('\n'))
    const id = await imports.begin(file)
    const running = runImport(db, { uploads: imports.uploads, batch: 250 }, id)
    while ((await theImport(db, id)).position === 0) await new Promise((done) => setTimeout(done, 20))
    process.kill(local.pid()!, 'SIGKILL')
    const done = await running
    expect(done).toMatchObject({
      state: 'DONE',
      entitiesNew: COMPANIES,
      relations: COMPANIES,
      rejected: 0,
      error: null,
    })
    expect((await checkConsistency(db)).filter(({ total }) => total > 0)).toEqual([])
  } finally {
    imports.end()
    await db.close()
    await local.remove()
  }
}, 600_000)
