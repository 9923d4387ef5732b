import { checkConsistency } from '../../graph/check/consistency'
import { ownImports } from '../testing/import-file'

const room = ownImports()

const MAPPING = `entities:
  firm: {kind: COMPANY, id: id, name: name, aliases: {column: other, split: "|"}, country: country}`
const table = (...rows: string[]) => ['id,name,other,country', ...rows].join('\n')
const firm = async () => {
  const [row] = await room.own.ask(
    `MATCH (e:Entity) WHERE 'acme ltd' IN e.folded RETURN e.id AS id, e.aliases AS aliases, e.countries AS countries, e.folded AS folded`,
  )
  return row as { id: string; aliases: string[]; countries: string[]; folded: string[] }
}

test('what records in different batches say of one entity is kept, and found', async () => {
  // More entities than one batch writes stand between the records.
  const others = Array.from({ length: 5_200 }, (_, at) => `o-${at},Other ${at},,`)
  const file = room.imports.write('firms.csv', table('x,Acme Ltd,,GB', ...others, 'x,Acme Limited,Acme Group,FR'))
  const done = await room.imports.file(file, { mapping: MAPPING })
  expect(done).toMatchObject({ state: 'DONE', entitiesNew: 5_201, entitiesKnown: 0, rejected: 0 })
  const { aliases, countries, folded } = await firm()
  expect(aliases).toEqual(['Acme Limited', 'Acme Group'])
  expect(countries).toEqual(['GB', 'FR'])
  expect(folded).toEqual(expect.arrayContaining(['acme ltd', 'acme limited', 'acme group']))
  expect(await room.imports.file(file, { mapping: MAPPING })).toMatchObject({ entitiesNew: 0, claims: 0 })
}, 240_000)

test('names that a file adds to an entity from elsewhere are claims, each once', async () => {
  const [source] = await room.own.ask(`MATCH (d:Entity {name: 'firms.csv'}) RETURN d.id AS id`)
  const file = room.imports.write('more.csv', table('x,Acme Ltd,Acme PLC|Acme Limited,'))
  const more = { mapping: MAPPING, source: source!.id as string }
  expect(await room.imports.file(file, more)).toMatchObject({ entitiesNew: 0, entitiesKnown: 1, claims: 1 })
  const { id, aliases } = await firm()
  expect(aliases).toEqual(['Acme Limited', 'Acme Group'])
  const claims = await room.own.ask(`MATCH (c:Claim {subject: '${id}', attribute: 'alias'}) RETURN c.value AS value`)
  expect(claims).toEqual([{ value: 'Acme PLC' }])
  expect((await checkConsistency(room.own.db)).filter(({ total }) => total > 0)).toEqual([])
}, 240_000)
