import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { sortedBy } from '../../file/external-sort'
import { draftsIn } from '../../testing/drafts'

const HEADER = 'id,entity_id,canonical_id,schema,prop,value,dataset,lang,original_value,first_seen,last_seen'
const ROWS = [
  's1,ann,NK-1,Person,name,Ann Lee,register,eng,,2021-03-04T10:00:00,2024-05-06T10:00:00',
  's2,acme,acme,LegalEntity,name,Acme Ltd,register,,,,',
  's3,own,own,Ownership,owner,NK-1,register,,,2021-03-04,',
  's4,own,own,Ownership,asset,acme,register,,,,',
  's5,own,own,Ownership,percentage,25,register,,,,',
  's6,ann,NK-1,Person,birthDate,1961,register,,about 1961,,',
  's7,acme,acme,Company,jurisdiction,gb,leak,,,,',
  's8,own,own,Ownership,startDate,2019,leak,,,,',
  's9,ann,NK-1,Person,name,Ann Lee,leak,,,,',
  's10,,x,Person,name,Nobody,leak,,,,',
  's11,ship,ship,Starship,name,None,leak,,,,',
]
const fileOf = (rows: readonly string[]) => [HEADER, ...rows].join('\n')

test('each statement is a claim in its dataset, gathered by entity', async () => {
  const { form, entities, relations, problems } = await draftsIn('statements.csv', fileOf(ROWS))
  expect(form).toBe('STATEMENTS')
  expect(entities.map(({ id, kind, name, countries }) => [id, kind, name, countries])).toEqual([
    ['acme', 'COMPANY', 'Acme Ltd', ['GB']],
    ['ann', 'PERSON', 'Ann Lee', []],
  ])
  expect(entities[1]!.attributes).toEqual([
    {
      name: 'name',
      value: 'Ann Lee',
      lang: 'eng',
      document: { title: 'register' },
      locator: 'statements.csv, line 2, s1',
      note: 'First seen 2021-03-04, last seen 2024-05-06.',
    },
    {
      name: 'born',
      value: '1961',
      lang: null,
      document: { title: 'register' },
      locator: 'statements.csv, line 7, s6',
      note: 'Original value: about 1961',
    },
    {
      name: 'name',
      value: 'Ann Lee',
      lang: null,
      document: { title: 'leak' },
      locator: 'statements.csv, line 10, s9',
      note: null,
    },
    { name: 'canonical_id', value: 'NK-1' },
  ])
  expect(
    relations.map(({ type, subject, object, document, validity }) => [
      type,
      subject,
      object,
      document?.title,
      validity,
    ]),
  ).toEqual([
    ['OWNS', 'ann', 'acme', 'register', null],
    ['OWNS', 'ann', 'acme', 'leak', '2019/'],
  ])
  expect(relations[0]!.note).toContain('It names NK-1, which the file takes for what is tied here.')
  expect(problems.map(({ place, field, reason, lost }) => [place.line, field, reason, lost])).toEqual([
    [11, 'entity_id', 'The statement has no entity_id.', true],
    [12, 'schema', 'There is no schema “Starship” in FollowTheMoney.', true],
    [2, 'canonical_id', 'The file takes “ann” for “NK-1”: a proposal to judge, nothing is merged.', false],
  ])
})

test('the order of the statements does not matter', async () => {
  const what = async (rows: readonly string[]) => {
    const { entities, relations } = await draftsIn('statements.csv', fileOf(rows))
    return {
      entities: entities.map(({ id, kind, name, attributes }) => [
        id,
        kind,
        name,
        attributes.map(({ value }) => value).sort(),
      ]),
      relations: relations
        .map(({ type, subject, object, document }) => [type, subject, object, document?.title].join())
        .sort(),
    }
  }
  expect(await what(ROWS.toReversed())).toEqual(await what(ROWS))
})

test('what is taken for another that is there itself stays what it names', async () => {
  const rows = [
    '1,a,b,Person,name,A,d',
    '2,b,b,Person,name,B,d',
    '3,c,c,Person,name,C,d',
    '4,f,f,Family,person,c,d',
    '5,f,f,Family,relative,b,d',
  ]
  const { relations } = await draftsIn('statements.csv', fileOf(rows.map((row) => `${row},,,,`)))
  expect(relations).toMatchObject([{ type: 'FAMILY_OF', subject: 'c', object: 'b' }])
})

test('a table without the columns of statements is told so', async () => {
  await expect(draftsIn('s.csv', 'a,b\n1,2\n', { format: 'STATEMENTS' })).rejects.toThrow(
    's.csv holds no statements: it has no column entity_id, schema, prop, value, dataset.',
  )
})

test('more than fits into memory is sorted all the same, and nothing is left on the disk', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'throughline-sorted-'))
  // eslint-disable-next-line @typescript-eslint/require-await -- as rows of a file come
  async function* items() {
    for (let at = 0; at < 120_000; at++) yield { key: `k${(at * 7919) % 1_000}`, at }
  }
  let [count, before]: [number, { key: string; at: number } | undefined] = [0, undefined]
  let isOrdered = true
  for await (const item of sortedBy(items(), ({ key }) => key, folder)) {
    if (before && (item.key < before.key || (item.key === before.key && item.at < before.at))) isOrdered = false
    before = item
    count++
  }
  expect([count, isOrdered, readdirSync(folder)]).toEqual([120_000, true, []])
  rmSync(folder, { recursive: true })
})
