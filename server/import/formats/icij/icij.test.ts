import { existsSync, readFileSync } from 'node:fs'

import { only, readingWith } from '../../testing/format-file'
import { icij } from './icij'

const reading = readingWith(icij)
afterAll(reading.end)

const FILES = {
  'nodes-entities.csv':
    'node_id,name,jurisdiction,country_codes,sourceID,incorporation_date,former_name\n1,SEA HOLDING LTD,BVI,VGB;HKG,Made-up Papers,23-MAR-2006,SEA LTD',
  'nodes-officers.csv':
    'node_id,name,country_codes,sourceID\n2,Ann Lee,GBR,Made-up Papers\n3,"Ray & Co., Ltd.",,Made-up Papers\n,Nobody,,',
  'nodes-intermediaries.csv': 'node_id,name\n4,Law Firm',
  'nodes-addresses.csv': 'node_id,address,name,country_codes\n5,"1 Harbour Road, Hong Kong",,HKG',
  'relationships.csv': [
    'node_id_start,node_id_end,rel_type,link,start_date,end_date,sourceID',
    '2,1,officer_of,shareholder of,23-MAR-2006,01-APR-2008,Made-up Papers',
    '3,1,officer_of,director of,,,Made-up Papers',
    '2,1,officer_of,officer of,02/03/2006,,Made-up Papers',
    '4,1,intermediary_of,intermediary of,,,Made-up Papers',
    '1,5,registered_address,registered address,,,Made-up Papers',
    '2,,officer_of,,,,',
    '2,3,similar,similar name and address as,,,',
  ].join('\n'),
}

test('nodes of all files, and what ties them, with the leak as the source', async () => {
  const drafts = await reading.drafts(await reading.zip(FILES))
  expect(only(drafts, 'entity').map(({ id, kind, name }) => [id, kind, name])).toEqual([
    ['5', 'PLACE', '1 Harbour Road, Hong Kong'],
    ['1', 'COMPANY', 'SEA HOLDING LTD'],
    ['4', 'ORGANIZATION', 'Law Firm'],
    ['2', 'PERSON', 'Ann Lee'],
    ['3', 'COMPANY', 'Ray & Co., Ltd.'],
  ])
  const [, company] = only(drafts, 'entity')
  expect(company).toMatchObject({ aliases: ['SEA LTD'], countries: ['VG', 'HK'] })
  expect(company!.attributes).toContainEqual({
    name: 'icijId',
    value: '1',
    document: { title: 'Made-up Papers', publisher: 'International Consortium of Investigative Journalists' },
  })
  const relations = only(drafts, 'relation').map(({ type, subject, object, validity }) => [
    type,
    subject,
    object,
    validity,
  ])
  expect(relations).toEqual([
    ['OWNS', '2', '1', '2006-03-23/2008-04-01'],
    ['LEADS', '3', '1', null],
    ['LINKED_TO', '2', '1', null],
    ['ASSISTS', '4', '1', null],
    ['LOCATED_IN', '1', '5', null],
    ['LINKED_TO', '2', '3', null],
  ])
  expect(only(drafts, 'problem').map(({ place, field }) => [place.record, field])).toEqual([
    ['nodes-officers.csv row 4', 'node_id'],
    ['relationships.csv row 4', 'start_date'],
    ['relationships.csv row 7', 'node_id_end'],
  ])
})

test('an archive without such files says which it looked for', async () => {
  await expect(reading.drafts(await reading.zip({ 'a.csv': 'x' }))).rejects.toThrow('nodes-entities.csv')
})

const REAL = '../shared/datasets/layouts/icij'
const testIfThere = existsSync(REAL) ? test : test.skip
testIfThere('the official layout: 14 nodes and 6 relationships', async () => {
  const names = ['nodes-entities', 'nodes-officers', 'nodes-intermediaries', 'relationships'].map(
    (each) => `${each}.csv`,
  )
  const zip = await reading.zip(Object.fromEntries(names.map((each) => [each, readFileSync(`${REAL}/${each}`)])))
  const drafts = await reading.drafts(zip)
  expect([only(drafts, 'entity').length, only(drafts, 'relation').length, only(drafts, 'problem').length]).toEqual([
    14, 6, 0,
  ])
})
