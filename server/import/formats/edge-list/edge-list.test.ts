import { draftsIn } from '../../testing/drafts'
import { readArrow } from './arrow'
import { suggestedType } from './suggest'

test.each([
  ['Ann Lee -> Bob Ray: uncle', 'Ann Lee|uncle|Bob Ray|true'],
  ['Ann Lee → Bob Ray (uncle)', 'Ann Lee|uncle|Bob Ray|true'],
  ['Ann Lee <- Bob Ray: uncle', 'Bob Ray|uncle|Ann Lee|true'],
  ['Ann -[works for]-> Acme: The Firm', 'Ann|works for|Acme: The Firm|true'],
  ['Ann <-> Bob: friends', 'Ann|friends|Bob|false'],
  ['Ann -- Bob', 'Ann||Bob|false'],
  ['Smith-Jones Ltd --> A/S Nord-Sud', 'Smith-Jones Ltd||A/S Nord-Sud|true'],
])('%s is read', (line, tie) => {
  const { from, to, text, isDirected } = readArrow(line)!
  expect([from, text, to, isDirected].join('|')).toBe(tie)
})

test.each(['Ann and Bob', 'A report - with a dash', 'Smith-Jones', ''])('“%s” is no tie', (line) => {
  expect(readArrow(line)).toBeUndefined()
})

const short = ({ relations }: Awaited<ReturnType<typeof draftsIn>>) =>
  relations.map(({ subject, type, role, object }) => [subject, type, role, object].join('|'))

test('lines with arrows are ties whose text is the role, and may be of a type that is suggested', async () => {
  const text =
    '# who is who\nAnn Lee -> Bob Ray: uncle\nBob Ray -> Acme Ltd: director\nno arrow here\nAcme Ltd <-> Ann Lee\n'
  const read = await draftsIn('who.txt', text)
  expect(read.form).toBe('EDGE_LIST')
  expect(short(read)).toEqual([
    'name:ann lee|LINKED_TO|uncle|name:bob ray',
    'name:bob ray|LINKED_TO|director|name:acme ltd',
    'name:acme ltd|LINKED_TO||name:ann lee',
  ])
  expect(read.relations.map(({ note }) => note)).toEqual([
    '“uncle” may be FAMILY_OF (is family of).',
    '“director” may be LEADS (leads).',
    null,
  ])
  expect(read.entities.map(({ name, kind, byName }) => [name, kind, byName])).toEqual([
    ['Ann Lee', 'PERSON', true],
    ['Bob Ray', 'PERSON', true],
    ['Bob Ray', 'ORGANIZATION', true],
    ['Acme Ltd', 'COMPANY', true],
    ['Acme Ltd', 'COMPANY', true],
    ['Ann Lee', 'ORGANIZATION', true],
  ])
  expect(read.problems.map(({ place, reason, lost }) => [place.line, reason, lost])).toEqual([
    [2, '“uncle” may be FAMILY_OF (is family of): say so in the mapping, or record it, if it is.', false],
    [3, '“director” may be LEADS (leads): say so in the mapping, or record it, if it is.', false],
    [4, 'This row has no arrow in it, as in “A -> B: text”, so that it names no two ends.', true],
  ])
})

test('a tie without direction is the same whichever way it is written', async () => {
  const read = await draftsIn('who.txt', 'B -- A: friends\nA -- B: friends\n')
  expect(new Set(short(read)).size).toBe(1)
})

test.each([
  ['two columns', 'Ann Lee,Bob Ray\nBob Ray,Cy Dee\n', ['ann lee||bob ray', 'bob ray||cy dee']],
  [
    'the text last',
    'Ann Lee,Bob Ray,uncle of\nBob Ray,Cy Dee,uncle of\n',
    ['ann lee|uncle of|bob ray', 'bob ray|uncle of|cy dee'],
  ],
  [
    'the text between',
    'Ann Lee;uncle of;Bob Ray\nBob Ray;uncle of;Cy Dee\n',
    ['ann lee|uncle of|bob ray', 'bob ray|uncle of|cy dee'],
  ],
  ['names of columns', 'label,target,source\nuncle,Bob Ray,Ann Lee\n', ['ann lee|uncle|bob ray']],
])('a table is an edge list with %s', async (_, text, ties) => {
  const { relations } = await draftsIn('edges.csv', text, { format: 'EDGE_LIST' })
  expect(
    relations.map(({ subject, role, object }) => [subject, role, object].join('|').replaceAll('name:', '')),
  ).toEqual(ties)
})

test('each of several sources in a row says it', async () => {
  const text = 'from,to,relation,sources\nAnn,Bob,knows,https://a.example/1; https://b.example/2\n'
  const { relations } = await draftsIn('edges.csv', text, { format: 'EDGE_LIST' })
  expect(relations.map(({ document, role }) => [document?.url, role])).toEqual([
    ['https://a.example/1', 'knows'],
    ['https://b.example/2', 'knows'],
  ])
})

test.each([
  ['brother-in-law', 'FAMILY_OF'],
  ['board member until 2012', 'LEADS'],
  ['paid a bribe to', 'PAYS'],
  ['something else', undefined],
])('“%s” may be %s', (text, type) => {
  expect(suggestedType(text)).toBe(type)
})
