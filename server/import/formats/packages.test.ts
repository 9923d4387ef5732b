import { mkdirSync, writeFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { checkConsistency } from '../../graph/check/consistency'
import { packed } from '../file/zip-folder'
import { reportOf } from '../report/problems'
import { ownImports } from '../testing/import-file'

const room = ownImports()
let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'throughline-packages-'))
}, 240_000)
afterAll(async () => {
  await rm(folder, { recursive: true, force: true })
}, 60_000)

/** An archive of these files, packed from a folder as the command line does. */
async function archive(name: string, files: Record<string, string>): Promise<string> {
  const place = join(folder, name)
  mkdirSync(place)
  for (const [file, content] of Object.entries(files)) writeFileSync(join(place, file), content)
  const bytes = async () => {
    const chunks: Buffer[] = []
    for await (const chunk of packed(place).content as AsyncIterable<Buffer>) chunks.push(chunk)
    return Buffer.concat(chunks)
  }
  const whole = await bytes()
  expect((await bytes()).equals(whole)).toBe(true)
  return room.imports.write(packed(place).fileName, whole)
}

const relations = () =>
  room.own.ask(
    `MATCH (a:Entity)-[r]->(b:Entity) WHERE r.id STARTS WITH 'rel:' RETURN a.name + ' ' + type(r) + ' ' + b.name AS text ORDER BY text`,
  )

const bods = (recordId: string, recordType: string, recordDetails: object) =>
  JSON.stringify({ statementId: `s-${recordId}`, recordId, recordType, recordStatus: 'new', recordDetails })
async function reported(id: string): Promise<string> {
  let text = ''
  for await (const part of reportOf(room.own.db, id)) text += part
  return text
}

test('a record that begins like a formula is text in the report, for a reader with any separator', async () => {
  const records = ['=1+1', 'a;=2'].map((id) => JSON.stringify({ id, schema: 'Person', properties: 'none' }))
  const { id } = await room.imports.file(room.imports.write('formulas.json', records.join('\n')))
  expect((await reported(id)).split('\r\n')).toEqual([
    '\uFEFFline,record,field,reason',
    "1,'=1+1,properties,The object has no properties.",
    `2,"a;'=2",properties,The object has no properties.`,
    '',
  ])
}, 60_000)

const NOTHING = '-0- ,'.repeat(7)

test('registers, lists and leaks are drawn as their claims say, and change nothing when they are read again', async () => {
  const register = room.imports.write(
    'register.jsonl',
    [
      bods('r', 'relationship', {
        subject: 'acme',
        interestedParty: 'ann',
        interests: [{ type: 'shareholding', share: { exact: 60 } }],
      }),
      bods('acme', 'entity', { entityType: { type: 'registeredEntity' }, name: 'Acme Ltd' }),
      bods('ann', 'person', { names: [{ fullName: 'Ann Lee' }] }),
    ].join('\n'),
  )
  const list = await archive('list', {
    'sdn.csv': `1,"SHIPPING CO., LTD.",-0- ,"CUBA",${NOTHING}"Linked To: LEE, Bo."\n2,"LEE, Bo",individual,"SDGT",${NOTHING}-0- `,
    'add.csv': '1,1,"1 Harbour Road","Havana","Cuba",-0- ',
  })
  const leak = await archive('leak', {
    'nodes-entities.csv': 'node_id,name,sourceID\n10,SEA HOLDING LTD,Made-up Papers',
    'nodes-officers.csv': 'node_id,name,sourceID\n20,Cy Ray,Made-up Papers',
    'relationships.csv':
      'node_id_start,node_id_end,rel_type,link,sourceID\n20,10,officer_of,shareholder of,Made-up Papers\n20,99,officer_of,director of,Made-up Papers',
  })
  const files = [register, list, leak]
  for (const file of files)
    expect(await room.imports.file(file)).toMatchObject({ state: 'DONE', rejected: 0, error: null })
  const drawn = await relations()
  expect(drawn.map(({ text }) => text)).toEqual([
    'Ann Lee OWNS Acme Ltd',
    'Cy Ray LEADS Unnamed (99)',
    'Cy Ray OWNS SEA HOLDING LTD',
    'Office of Foreign Assets Control SANCTIONS LEE, Bo',
    'Office of Foreign Assets Control SANCTIONS SHIPPING CO., LTD.',
    'SHIPPING CO., LTD. LINKED_TO LEE, Bo',
    'SHIPPING CO., LTD. LOCATED_IN 1 Harbour Road, Havana, Cuba',
  ])
  for (const file of files) {
    expect(await room.imports.file(file)).toMatchObject({ state: 'DONE', entitiesNew: 0, claims: 0, relations: 0 })
  }
  expect(await relations()).toEqual(drawn)
  expect((await checkConsistency(room.own.db)).filter(({ total }) => total > 0)).toEqual([])
}, 240_000)
