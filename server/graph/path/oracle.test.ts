import { testDb } from '../../../testing/database'
import { chance, randomGraph, randomQuestion, removeGraphs, writeGraphs } from '../../../testing/path-graphs'
import { oraclePaths } from '../../../testing/path-oracle'
import type { OracleGraph, OraclePath, OracleQuestion } from '../../../testing/path-oracle'
import { findPaths } from './path'
import { readPathQuery } from './query'
import type { PathArguments } from './query'
import { openContext } from './context'
import { startBudget } from './budget'
import { pathLimits } from './limits'
import type { PathLimits } from './limits'
import { searchPaths } from './search'
import type { SearchResult } from './search'

const GRAPHS = 500
const QUESTIONS = 4
const AT_ONCE = 6
const PREFIX = `path-oracle-${process.pid}:`
const UNHURRIED = { deadlineMs: 120_000, shortestMs: 60_000 }

type Case = { graph: OracleGraph; question: OracleQuestion; limits: Partial<PathLimits> }

const db = testDb()
const random = chance(2026)
const graphs = Array.from({ length: GRAPHS }, (_, i) => randomGraph(random, `${PREFIX}${i}:`))

/**
 * Each graph is asked in different ways of reading it: as it is by default, step by step, with entities that are too
 * large to be read, and without knowing beforehand of which class the best path is.
 */
const ways: Partial<PathLimits>[] = [
  {},
  { ahead: 0, pairs: 0 },
  { ahead: 0, pairs: 0, entityRelations: 4 },
  { ahead: 3, shortestMs: 60_000 },
]

const casesOf = (some: readonly OracleGraph[], each: number, limits: readonly Partial<PathLimits>[]): Case[] =>
  some.flatMap((graph) =>
    Array.from({ length: each }, (_, i) => ({
      graph,
      question: randomQuestion(random, graph),
      limits: limits[i % limits.length]!,
    })),
  )

async function inTurns<T>(cases: readonly T[], ask: (each: T) => Promise<void>): Promise<void> {
  const left = [...cases]
  const work = async () => {
    for (let next = left.pop(); next; next = left.pop()) await ask(next)
  }
  await Promise.all(Array.from({ length: AT_ONCE }, work))
}

async function search({ question, limits: own }: Case): Promise<SearchResult> {
  const query = readPathQuery(question as PathArguments)
  const budget = startBudget(UNHURRIED.deadlineMs, pathLimits.steps)
  try {
    const { bound, ...scene } = await openContext(db, query, { ...pathLimits, ...own }, budget)
    return await searchPaths(scene, query, bound)
  } finally {
    budget.stop()
  }
}

const plain = ({ paths }: SearchResult): OraclePath[] =>
  paths.map(({ entities, relations, strength }) => ({ entities, relations: relations.map(({ id }) => id), strength }))
const grades = (paths: readonly OraclePath[]) =>
  paths.map(({ strength, relations }) => `${strength}/${relations.length}`)

beforeAll(() => writeGraphs(db, graphs))
afterAll(async () => {
  await removeGraphs(db, PREFIX)
  await db.close()
})

test('on 500 random graphs the ranked lists are exactly those that trying everything gives', async () => {
  const wrong: unknown[] = []
  let [found, partial] = [0, 0]
  await inTurns(casesOf(graphs, QUESTIONS, ways), async (each) => {
    const expected = oraclePaths(each.graph, each.question)
    const answer = await search(each)
    found += answer.paths.length
    if (answer.stoppedBy !== null) partial++
    else if (JSON.stringify(plain(answer)) !== JSON.stringify(expected)) wrong.push({ ...each, answer, expected })
  })
  expect(wrong).toEqual([])
  expect(found).toBeGreaterThan(GRAPHS * QUESTIONS)
  expect(partial).toBeLessThan(GRAPHS)
})

test('Yen’s algorithm, where there is too much to read, gives the same strengths and lengths', async () => {
  const simple = (question: OracleQuestion) => ({ ...question, via: [], requireTypes: [], sameTime: false })
  const cases = casesOf(graphs.slice(0, 60), 2, [{ relations: 0, shortestMs: 60_000, pairs: 16 }])
  await inTurns(cases, async ({ question: asked, ...rest }) => {
    const question = simple(asked)
    const answer = await search({ ...rest, question })
    const expected = oraclePaths(rest.graph, question)
    expect(answer.stoppedBy).toBe(expected.length > 0 ? 'relations' : null)
    const every = oraclePaths(rest.graph, { ...question, first: Infinity }).map((path) => path.relations.join())
    expect(grades(plain(answer))).toEqual(grades(expected))
    for (const { relations } of plain(answer)) {
      expect(every.includes(relations.join()) || every.includes([...relations].reverse().join())).toBe(true)
    }
  })
})

test('what is shown of a path is what is recorded of its entities and relations', async () => {
  await inTurns(casesOf(graphs.slice(0, 40), 1, [{}]), async ({ graph, question }) => {
    const { paths, complete } = await findPaths(db, question as PathArguments, { limits: UNHURRIED })
    expect(complete).toBe(true)
    const shown = paths.map((path) => ({
      entities: path.entities.map(({ id }) => id),
      relations: path.relations.map(({ id }) => id),
      strength: path.strength,
    }))
    expect(shown).toEqual(oraclePaths(graph, question))
    for (const { relations, entities, length, strength, weakest, period } of paths) {
      const days = (bound: 'earliest' | 'latest') => relations.flatMap(({ validity }) => validity[bound] ?? []).sort()
      const [from, to] = [days('earliest').at(-1) ?? null, days('latest')[0] ?? null]
      expect(length).toBe(entities.length - 1)
      expect(weakest).toBe(relations.find((relation) => relation.strength === strength))
      if (from && to && from > to) expect(period).toBeNull()
      else expect(period).toMatchObject({ earliest: from, latest: to })
    }
  })
})
