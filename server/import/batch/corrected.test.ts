import { checkConsistency } from '../../graph/check/consistency'
import { recordEntity } from '../../graph/ledger/record-entity'
import { ownImports } from '../testing/import-file'
import { readProblems } from '../job/import-ledger'

const room = ownImports()
beforeEach(() => room.own.ask('MATCH (n) WHERE NOT n:Migration DETACH DELETE n'))

const MAPPING = `entities:
  firm: {kind: COMPANY, id: id, name: name, aliases: {column: other, split: "|"}, country: country, description: about}`
const table = (...rows: string[]) => ['id,name,other,country,about', ...rows].join('\n')
const others = Array.from({ length: 5_200 }, (_, at) => `o-${at},Other ${at},,,`)
const first = 'x,Acme Ltd,,GB,Makes anvils'
const last = 'x,Acme Limited,Acme Group,FR,Makes rockets'

const firm = async () => {
  const [row] = await room.own.ask(
    `MATCH (e:Company) WHERE e.id ENDS WITH ':x' RETURN e.id AS id, e.name AS name, e.aliases AS aliases, e.countries AS countries,
      e.description AS description, e.version AS version`,
  )
  return row as Record<string, unknown> & { id: string }
}
const descriptions = async () =>
  (await room.own.ask(`MATCH (c:Claim {attribute: 'description'}) RETURN c.value AS value ORDER BY value`)).map(
    ({ value }) => value,
  )
const consistent = async (): Promise<void> =>
  expect((await checkConsistency(room.own.db)).filter(({ total }) => total > 0)).toEqual([])

test('a file that is imported again adds to its own entities, whichever of its imports brought them, and makes them another version', async () => {
  const file = room.imports.write('firms.csv', table(first, last))
  await room.imports.file(file, { mapping: MAPPING })
  const whole = await firm()
  expect(whole).toMatchObject({
    aliases: ['Acme Limited', 'Acme Group'],
    countries: ['GB', 'FR'],
    description: 'Makes anvils',
    version: null,
  })
  expect(await descriptions()).toEqual(['Makes rockets'])
  // As it was when the first import of the file had broken off before its last row.
  await room.own.ask(`MATCH (e:Company) SET e.aliases = [], e.countries = ['GB'], e.version = 4 WITH e
    MATCH (c:Claim) DETACH DELETE c`)
  expect(await room.imports.file(file, { mapping: MAPPING })).toMatchObject({ entitiesKnown: 1, claims: 1 })
  expect(await firm()).toEqual({ ...whole, version: 5 })
  expect(await room.own.ask(`MATCH (c:Claim {attribute: 'alias'}) RETURN c`)).toEqual([])
  await consistent()
})

test('what somebody corrected by hand is not made as the file has it, and that is told', async () => {
  const file = room.imports.write('firms.csv', table(first, ...others, last))
  await room.imports.file(file, { mapping: MAPPING })
  const { id } = await firm()
  await recordEntity(room.own.db, 'Ann', 'corrected', {
    id,
    kind: 'COMPANY',
    name: 'ACME',
    aliases: ['Acme Ltd'],
    countries: ['US'],
  })
  const again = await room.imports.file(file, { mapping: MAPPING })
  expect(await firm()).toMatchObject({ name: 'ACME', aliases: ['Acme Ltd'], countries: ['US'], version: 3 })
  const { problems } = await readProblems(room.own.db, again.id, -1, 10)
  expect(problems.map(({ line, field, reason }) => [line, field, reason])).toEqual([
    [2, 'countries', '“ACME” was changed by hand since: what the file adds to its countries is not taken over.'],
    [5203, 'aliases', '“ACME” was changed by hand since: what the file adds to its aliases is not taken over.'],
    [5203, 'countries', '“ACME” was changed by hand since: what the file adds to its countries is not taken over.'],
  ])
  await consistent()
})

test('a description beside the one that is there is a claim, whoever recorded the entity', async () => {
  await recordEntity(room.own.db, 'Ann', 'mine', { id: 'company:x', kind: 'COMPANY', name: 'Acme Ltd' })
  const rows = table('company:x,Acme Ltd,,,Makes anvils', 'company:x,Acme Ltd,,,Makes rockets')
  const file = room.imports.write('firms.csv', rows)
  expect(await room.imports.file(file, { mapping: MAPPING })).toMatchObject({ claims: 2, rejected: 0 })
  expect(await descriptions()).toEqual(['Makes anvils', 'Makes rockets'])
  expect(await room.imports.file(file, { mapping: MAPPING })).toMatchObject({ claims: 0, rejected: 0 })
  await consistent()
})
