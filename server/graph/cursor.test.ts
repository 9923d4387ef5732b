import { sandbox } from './testing/sandbox'
import { serve } from '../http/testing/serve'
import { resolvers } from '../resolvers/resolvers'

const { db, id, entity, document, claim, end } = sandbox('cursor-test:')
const relation = `rel:${id('ann')}:owns:${id('acme0')}`

let server: Awaited<ReturnType<typeof serve>>
beforeAll(async () => {
  await entity('ann', 'PERSON')
  await entity('ben', 'PERSON', { description: 'Changed.' })
  await entity('ben', 'PERSON', { description: 'Changed again.' })
  await document('paper')
  for (const name of ['acme0', 'acme1', 'acme2']) {
    await entity(name, 'COMPANY')
    for (const owner of ['ann', 'ben']) await claim(`${owner} OWNS ${name}`, { speakers: [id('ben')] })
  }
  for (const locator of ['1', '2']) {
    await claim('ann OWNS acme0', { locator, speakers: [id('ben')] })
    for (const owner of ['ann', 'ben']) await claim(`${owner} OWNS acme0`, { ...attribute(owner), locator })
  }
  server = await serve(resolvers, { db })
})
afterAll(async () => {
  await server.close()
  await end()
})
const attribute = (owner: string) => ({
  subject: id(owner),
  type: null,
  object: null,
  attribute: 'born',
  value: '1961',
})

const page = 'pageInfo { endCursor } edges { cursor } totalCount'
const entityList = (field: string, given: string) => (after: string) =>
  `{ root: entity(id: "${id(given)}") { list: ${field.replace('AFTER', after)} { ${page} } } }`
const rootList = (field: string) => (after: string) => `{ list: ${field.replace('AFTER', after)} { ${page} } }`
const expansion = (field: string) => (after: string) => `{ list: ${field.replace('AFTER', after)} { endCursor total } }`
const ofRelation = (field: string) => (after: string) =>
  `{ root: relation(id: "${relation}") { list: ${field.replace('AFTER', after)} { ${page} } } }`

/** Every list that has pages, each asked in several ways that are not the same question. */
const questions: Record<string, (after: string) => string> = {
  'search A': rootList('search(text: "acme", first: 1 AFTER)'),
  'search other text': rootList('search(text: "acme0", first: 1 AFTER)'),
  'search of a kind': rootList('search(text: "acme", kinds: [COMPANY], first: 1 AFTER)'),
  'relations of ann': entityList('relations(first: 1 AFTER)', 'ann'),
  'relations of ben': entityList('relations(first: 1 AFTER)', 'ben'),
  'relations filtered': entityList('relations(filter: {minStrength: 2}, first: 1 AFTER)', 'ann'),
  'relations outward': entityList('relations(direction: OUT, first: 1 AFTER)', 'ann'),
  'expansion of ann': expansion(`expand(id: "${id('ann')}", first: 1 AFTER)`),
  'expansion of ben': expansion(`expand(id: "${id('ben')}", first: 1 AFTER)`),
  'expansion by type': expansion(`expand(id: "${id('ann')}", types: [OWNS], first: 1 AFTER)`),
  'claims of ann': entityList('claims(first: 1 AFTER)', 'ann'),
  'claims of ben': entityList('claims(first: 1 AFTER)', 'ben'),
  'history of ann': entityList('history(first: 1 AFTER)', 'ann'),
  'history of ben': entityList('history(first: 1 AFTER)', 'ben'),
  'claims of a relation': ofRelation('claims(first: 1 AFTER)'),
  'claims of a relation by stance': ofRelation('claims(stances: [ASSERTS], first: 1 AFTER)'),
  'history of a relation': ofRelation('history(first: 1 AFTER)'),
  'claims about': rootList(`claims(about: "${relation}", first: 1 AFTER)`),
  'claims by speaker': rootList(`claims(speaker: "${id('ben')}", first: 1 AFTER)`),
  'claims in a source': rootList(`claims(source: "${id('paper')}", first: 1 AFTER)`),
}

type Listed = { pageInfo?: { endCursor: string }; endCursor?: string }
async function ask(name: string, after?: string) {
  const { data, errors } = await server.ask(
    questions[name]!(after === undefined ? '' : `, after: ${JSON.stringify(after)}`),
  )
  const list = (((data?.root as { list?: Listed } | undefined) ?? data) as { list?: Listed } | null)?.list
  return {
    cursor: list?.pageInfo?.endCursor ?? list?.endCursor ?? '',
    codes: errors?.map(({ extensions }) => extensions.code),
  }
}

test('a cursor goes on in its own question, and is refused in any other', async () => {
  const cursors = new Map<string, string>()
  for (const name of Object.keys(questions)) cursors.set(name, (await ask(name)).cursor)
  expect([...cursors].filter(([, cursor]) => cursor === '')).toEqual([])
  for (const [of, cursor] of cursors)
    for (const name of Object.keys(questions)) {
      const { codes } = await ask(name, cursor)
      expect([of, name, codes]).toEqual([of, name, of === name ? undefined : ['BAD_INPUT']])
    }
})

test.each(Object.keys(questions))('what is no cursor, or one that was changed, is refused: %s', async (name) => {
  const { cursor } = await ask(name)
  const [text = '', mark] = cursor.split('.')
  const place = JSON.parse(Buffer.from(text, 'base64url').toString()) as object
  const changed = (other: object) =>
    `${Buffer.from(JSON.stringify({ ...place, ...other })).toString('base64url')}.${mark}`
  const wrong = [
    '',
    ' ',
    'x',
    text,
    `${cursor}.`,
    `.${mark}`,
    changed({ s: 1, i: 'a', c: 'a' }),
    changed({ made: 'up' }),
  ]
  for (const after of wrong) expect([after, (await ask(name, after)).codes]).toEqual([after, ['BAD_INPUT']])
})
