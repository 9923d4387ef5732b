import { readFileSync } from 'node:fs'

import { getOperationAST, Kind, OperationTypeNode, parse, specifiedRules, validate } from 'graphql'
import type { ExecutionResult } from 'graphql'

import * as generated from '../../../client/generated/graphql'
import { createFileStore } from '../../export/file-store'
import type { Imports } from '../../import/job/import-processes'
import { uploadsIn } from '../../import/upload/uploads'
import { makeLoaders } from '../../resolvers/loaders'
import { resolvers } from '../../resolvers/resolvers'
import { noBackups } from '../../backup/daily'
import { mostOf } from '../../../model/limits'
import { testDb } from '../../../testing/database'
import { costOf, workIn } from '../limits/cost'
import { interpret, makeExecute } from './executor'
import { limits } from '../limits/limits'
import { rules } from '../limits/query-rules'
import { makeSchema } from './schema'

const schema = makeSchema(resolvers)
const execute = makeExecute(schema)
const db = testDb()
afterAll(() => db.close())

/** No file was ever sent here: that is what every question about one is told. */
const imports: Imports = {
  uploads: uploadsIn('no-such-folder'),
  run: () => Promise.resolve(),
  undo: () => Promise.resolve(),
  close: () => Promise.resolve(),
}

/** Texts that are queries, in the three languages of docs/api.md. */
const QUERY = /"query": "((?:[^"\\]|\\.)*)"|(?:"""|`)\s*((?:query|mutation|\{(?!"))[\s\S]*?)(?:"""|`)/g
const documented = [...readFileSync('docs/api.md', 'utf8').matchAll(QUERY)].map(([, json, text]) =>
  json === undefined ? (text ?? '') : (JSON.parse(`"${json}"`) as string),
)
const ofThePage = Object.entries(generated)
  .filter(([name]) => name.endsWith('Document'))
  .map(([, document]) => String(document))
const queries = [...new Set([...documented, ...ofThePage])].filter(
  (text) => getOperationAST(parse(text))?.operation === OperationTypeNode.QUERY,
)

/** A value for every variable that the queries have, by its name. */
const values: Record<string, unknown> = {
  text: '中兴通讯',
  have: ['company:huawei'],
  exclude: ['company:huawei'],
  from: ['company:hikvision'],
  to: ['gov:iran'],
  ids: ['company:zte', 'company:tci', 'gov:iran', 'no-such-id'],
  entities: ['company:zte', 'company:tci', 'gov:iran'],
  about: 'company:zte',
  view: { entities: ['company:zte', 'company:tci'], title: 'Two' },
  format: 'SVG',
  first: 5,
  direction: 'BOTH',
  maxLength: 4,
  kind: 'COMPANY',
  name: 'ZTE',
  names: ['ZTE', 'Nobody Ltd'],
  claim: {
    subject: 'company:zte',
    type: 'SUPPLIES_TO',
    object: 'company:tci',
    stance: 'ASSERTS',
    statement: 'ZTE supplied TCI.',
    source: 'doc:not-yet-recorded',
  },
  searched: {
    ...{ about: ['company:zte'], question: 'Who owns it?', where: 'A register' },
    ...{ on: '2024', outcome: 'NOTHING_FOUND' },
  },
  operation: 'an-operation',
  reason: 'It was wrong.',
  archived: false,
  version: 1,
  earlier: 1,
  later: 1,
  since: 1,
  of: 'company:dahua',
}
/** What to record, by the mutation's name. */
const inputFor = (text: string) => {
  if (text.includes('$input: InvestigationInput')) return { name: 'Telecoms', view: { entities: ['company:zte'] } }
  if (text.includes('$input: SearchRecordInput')) return values.searched
  if (text.includes('$input: ImportInput')) return { upload: '0', fileName: 'some.csv' }
  return text.includes('recordClaim(')
    ? values.claim
    : { kind: 'COMPANY', name: 'A company', aliases: ['Another name'] }
}
const idFor = (text: string) =>
  text.includes('relation(id') ? 'rel:company:zte:supplies_to:company:tci' : 'company:zte'

function variablesOf(text: string): Record<string, unknown> {
  const given = getOperationAST(parse(text))?.variableDefinitions ?? []
  return Object.fromEntries(
    given.flatMap(({ variable, type, defaultValue }) => {
      const name = variable.name.value
      const value = name === 'id' ? idFor(text) : name === 'input' ? inputFor(text) : values[name]
      if (value === undefined && type.kind === Kind.NON_NULL_TYPE && !defaultValue)
        throw new Error(`Say in this test what $${name} is to be, for ${text}`)
      return value === undefined ? [] : [[name, value]]
    }),
  )
}

function asked(text: string, variables: Record<string, unknown>) {
  const { signal } = new AbortController()
  const context = () => ({
    db,
    user: 'tester',
    signal,
    files: createFileStore(),
    imports,
    backups: noBackups,
    loaders: makeLoaders(db, signal),
  })
  const document = parse(text)
  return () => ({ document, variables, context: context() })
}
/** On a busy computer a search for paths may end for want of time, and not always at the same point. */
const isRushed = ({ data = '' }: { data?: string }) => /within \d+ seconds|after \d+ seconds/.test(data)
/** The address of an exported file is another each time. */
const seen = ({ data, errors = [] }: ExecutionResult) => ({
  data: JSON.stringify(data)?.replace(/"\/files\/[^"]+"/g, '"a file"'),
  errors: errors.map(({ message, path, locations }) => ({ message, path, locations })),
})
/** Other test files write into the same database meanwhile: then graphql-js itself answers otherwise before and after. */
async function answers(text: string, variables: Record<string, unknown>, left = 9) {
  const question = asked(text, variables)
  const before = seen(await interpret(schema, question()))
  const first = seen(await execute(question()))
  const compiled = seen(await execute(question()))
  const byGraphqlJs = seen(await interpret(schema, question()))
  const isDisturbed = JSON.stringify(before) !== JSON.stringify(byGraphqlJs)
  if (left > 0 && (isDisturbed || [first, compiled, byGraphqlJs].some(isRushed)))
    return answers(text, variables, left - 1)
  return { first, compiled, byGraphqlJs }
}

const titleOf = (text: string) => text.replace(/\s+/g, ' ').slice(0, 70)

describe('every query that is documented or that the page asks', () => {
  it('is found', () => {
    expect(documented.length).toBeGreaterThanOrEqual(10)
    expect(ofThePage.length).toBeGreaterThanOrEqual(10)
  })

  it.each(queries.map((text) => [titleOf(text), text]))(
    'answers the same compiled as by graphql-js: %s',
    async (_, text) => {
      const { first, compiled, byGraphqlJs } = await answers(text, variablesOf(text))
      expect(first).toEqual(byGraphqlJs)
      expect(compiled).toEqual(byGraphqlJs)
      expect(compiled.data).toBeDefined()
    },
  )
})

describe('every error', () => {
  it.each<[string, Record<string, unknown>?]>([
    ['{ search(text: "ZTE", first: 5000) { totalCount } }'],
    ['{ search(text: "ZTE", first: 0) { totalCount } entity(id: "company:zte") { name } }'],
    ['{ search(text: "ZTE", after: "no cursor") { totalCount } }'],
    ['{ expand(id: "no-such-id") { total } }'],
    ['{ paths(from: ["gov:iran"], to: ["company:zte"], maxLength: 99) { explanation } }'],
    ['{ entity(id: "company:zte") { relations(first: 101) { totalCount } } }'],
    ['{ expand(id: "company:zte", first: 3) { entities { claims(after: "x") { totalCount } name } } }'],
    ['query ($asOf: Edtf) { between(ids: ["company:zte"], filter: { asOf: $asOf }) { truncated } }', { asOf: 'soon' }],
    ['query ($first: Int) { search(text: "ZTE", first: $first) { totalCount } }', { first: '5' }],
    ['query ($id: ID!) { entity(id: $id) { name } }'],
    ['query ($view: ViewInput!) { export(view: $view, format: SVG) { bytes } }', { view: { entities: [], nope: 1 } }],
    ['query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids: Array(251).fill('a') }],
  ])('is the same compiled as by graphql-js: %s', async (text, variables = {}) => {
    const { first, compiled, byGraphqlJs } = await answers(text, variables)
    expect(byGraphqlJs.errors.length).toBeGreaterThan(0)
    expect(first).toEqual(byGraphqlJs)
    expect(compiled).toEqual(byGraphqlJs)
  })
})

describe('the limits of a query', () => {
  const many = (length: number) => Array.from({ length }, (_, index) => `id-${index}`)
  /** The most that the page ever asks for: a drawing of 2,000, its largest page, a path of eight relations. */
  function largest(text: string): Record<string, unknown> {
    const most = [
      ['expand(', mostOf.expansion],
      ['stateLinks(', mostOf.stateLinkPaths],
      ['paths(', mostOf.paths],
    ] as const
    const ids = text.includes('between(') ? 2_000 : text.includes('query PathEvidence') ? 8 : 250
    const first = most.find(([field]) => text.includes(field))?.[1] ?? mostOf.page
    return { ...variablesOf(text), ids: many(ids), entities: many(2_000), first, maxLength: 8 }
  }

  it.each(ofThePage.map((text) => [titleOf(text), text]))('leave room for what the page asks: %s', (_, text) => {
    const document = parse(text)
    const operation = getOperationAST(document)!
    expect(validate(schema, document, [...specifiedRules, ...rules])).toEqual([])
    const question = { document, operation, variables: largest(text) }
    expect(costOf(schema, question)).toBeLessThanOrEqual(limits.cost.value / 3)
    expect(workIn(schema, question)).toBeLessThanOrEqual(limits.work.value / 2)
  })
})
