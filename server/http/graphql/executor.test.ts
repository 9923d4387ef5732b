import fc from 'fast-check'
import { getOperationAST, NoUnusedFragmentsRule, NoUnusedVariablesRule, parse, specifiedRules, validate } from 'graphql'
import type { ExecutionResult } from 'graphql'

import { KnownError } from '../../errors'
import { isCompilable } from './compilable'
import { interpret, makeExecute } from './executor'
import { makeSchema } from './schema'
import { queryText } from '../testing/queries'
import { world } from '../testing/world'

const schema = makeSchema(world)
const execute = makeExecute(schema)
const rules = specifiedRules.filter((rule) => rule !== NoUnusedFragmentsRule && rule !== NoUnusedVariablesRule)

type Variables = Record<string, unknown>
const asked = (text: string, variables: Variables = {}, operationName?: string) => ({
  document: parse(text),
  variables,
  operationName,
  context: { signal: new AbortController().signal },
})
const compiles = (text: string, operationName?: string): boolean => {
  const document = parse(text)
  const operation = getOperationAST(document, operationName)
  return operation !== null && operation !== undefined && isCompilable(schema, document, operation)
}

/** What a caller can see: the data with its order, and the errors in an order of their own. */
const seen = ({ data, errors = [] }: ExecutionResult) => ({
  data: JSON.stringify(data),
  errors: errors.map(({ message, path, locations }) => JSON.stringify({ message, path, locations })).sort(),
})
async function expectSame(text: string, variables: Variables, operationName?: string): Promise<void> {
  const byGraphqlJs = seen(await interpret(schema, asked(text, variables, operationName)))
  const question = asked(text, variables, operationName)
  const first = await execute(question)
  fc.pre(!isRefused(first))
  expect(seen(first)).toEqual(byGraphqlJs)
  expect(seen(await execute(question))).toEqual(byGraphqlJs)
}

const odd: Variables[] = [
  {},
  { id: 'zz' },
  { id: 7 },
  { id: null },
  { ids: ['a', 'b', '7'] },
  { ids: 'a' },
  { ids: [null] },
  { first: 3 },
  { first: null },
  { first: '3' },
  { first: 1.5 },
  { first: 1e12 },
  { direction: 'IN' },
  { direction: 'SIDE' },
  { filter: { minStrength: 1, asOf: '2010' } },
  { filter: { asOf: 'nonsense' } },
  { filter: { types: ['OWNS'], nope: 1 } },
  { filter: 'x' },
  { yes: false, no: true },
]

/** Queries that are refused for their cost are another test's. */
const isRefused = ({ errors = [] }: ExecutionResult) => /at most \d+ are given|unfolds/.test(errors[0]?.message ?? '')

describe('the executor', () => {
  it.each([false, true])(
    'answers any query as graphql-js does, errors included (directives: %s)',
    async (directives) => {
      let compiled = 0
      const property = fc.asyncProperty(fc.gen(), fc.constantFrom(...odd), async (gen, variables) => {
        const text = queryText(schema, gen, 4, directives)
        fc.pre(validate(schema, parse(text), rules).length === 0)
        compiled += Number(compiles(text))
        await expectSame(text, variables)
      })
      await fc.assert(property, { numRuns: 150 })
      expect(compiled).toBeGreaterThan(directives ? -1 : 120)
    },
  )

  it('puts the null of an item that fails where the item would be, whichever of them fail and however late', async () => {
    const kinds = ['sound', 'fails later', 'fails at once', 'is null'] as const
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom(...kinds), { minLength: 1, maxLength: 8 }), async (items) => {
        const give = (kind: (typeof kinds)[number], at: number) => {
          if (kind === 'is null') return null
          if (kind === 'fails at once') return new Error(`${at} is gone`)
          const later = new Promise((resolve) => setImmediate(resolve, { kind: 'COMPANY', id: `${at}` }))
          return kind === 'sound' ? later : later.then(() => Promise.reject(new Error(`${at} is gone`)))
        }
        const lists = makeSchema({ Query: { nodes: () => items.map(give) }, Node: { __resolveType: () => 'Company' } })
        const answer = makeExecute(lists)
        const question = asked('{ nodes(ids: []) { id } }')
        const expected = seen(await interpret(lists, question))
        for (let i = 0; i < 3; i++) expect(seen(await answer(question))).toEqual(expected)
        expect(JSON.parse(expected.data)).toEqual({
          nodes: items.map((kind, at) => (kind === 'sound' ? { id: `${at}` } : null)),
        })
      }),
    )
  })

  it('answers by the name of the operation', async () => {
    const text = 'query A { entity(id: "a") { id } } query B { entity(id: "b") { id name } }'
    for (const name of ['A', 'B', 'C', '']) await expectSame(text, {}, name)
  })

  it.each([
    [
      '@include on one of two spreads',
      'query ($no: Boolean = false) { entity(id: "b") { ...E @include(if: $no) ...E } } fragment E on Entity { id }',
    ],
    [
      'one fragment under two conditions',
      'query ($no: Boolean = false) { x: entity(id: "b") { kind ...E @include(if: $no) } y: entity(id: "b") { kind ...E } } fragment E on Entity { id }',
    ],
    [
      'aliases that could collide',
      '{ a_b: expand(id: "a") { c: entity { id } } a: expand(id: "b") { b_c: entity { id } } }',
    ],
    ['an alias that is no plain property', '{ __proto__: entity(id: "b") { id } }'],
  ])('does not compile what compiling would answer wrongly: %s', async (_, text) => {
    expect(compiles(text)).toBe(false)
    await expectSame(text, {})
  })

  it('does not compile a variable whose name is no plain property', async () => {
    const text = 'query ($__proto__: ID!) { entity(id: $__proto__) { id } }'
    expect(compiles(text)).toBe(false)
    await expectSame(text, JSON.parse('{ "__proto__": "b" }') as Variables)
  })

  it.each(['"', '"""'])('never runs a text of the query as a program (%s)', async (quote) => {
    const mark = '__MAGIC_DATE__33a9e76d_02e0_4128_8e92_3530ad3da74d'
    const escaped = quote === '"' ? '\\u005f' + mark.slice(1) : mark
    for (const text of [mark, escaped]) {
      const value = `${quote}${text}globalThis.taken=1${quote}`
      await expectSame(`{ search(text: ${value}) { totalCount } }`, {})
      await expectSame(`query ($t: String! = ${value}) { search(text: $t) { totalCount } }`, {})
    }
    expect('taken' in globalThis).toBe(false)
  })

  it('compiles what the page asks and leaves what would grow too large to graphql-js', () => {
    const level = (inner: string) =>
      `{ id relations(first: 1) { edges { node { subject ${inner} object ${inner} } } } }`
    expect(compiles(`{ entity(id: "a") ${level('{ id name }')} }`)).toBe(true)
    expect(compiles(`{ entity(id: "a") ${level(level('{ id name }'))} }`)).toBe(false)
  })

  it('answers at once with the reason when the signal fires, whatever the resolvers do', async () => {
    const stuck = makeExecute(makeSchema({ Query: { entity: () => new Promise(() => undefined) } }))
    const controller = new AbortController()
    const answer = stuck({ ...asked('{ entity(id: "a") { id } }'), context: controller })
    controller.abort(new KnownError('TIMEOUT', 'Too long.'))
    const { data, errors } = await answer
    expect({ data, causes: errors?.map(({ originalError }) => originalError) }).toEqual({
      data: null,
      causes: [new KnownError('TIMEOUT', 'Too long.')],
    })
  })

  it('does not say of a change that it was ended when the time is over: it may have been recorded', async () => {
    const stuck = makeExecute(makeSchema({ Mutation: { retractClaim: () => new Promise(() => undefined) } }))
    const controller = new AbortController()
    const change = 'mutation { retractClaim(operation: "o", id: "c", reason: "r") { warnings } }'
    const answer = stuck({ ...asked(change), context: controller })
    controller.abort(new KnownError('TIMEOUT', 'Too long, and was ended.'))
    const [error] = (await answer).errors!
    expect(error!.originalError).toMatchObject({
      code: 'TIMEOUT',
      message: expect.stringMatching(/not known. Send it again with the same operation/) as unknown,
    })
  })
})
