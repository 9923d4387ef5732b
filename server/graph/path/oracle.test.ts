import { testDb } from '../../../testing/database'
import { chance, randomGraph, randomQuestion, removeGraphs, writeGraphs } from '../../../testing/path-graphs'
import { oracleAnswer } from '../../../testing/path-oracle'
import type { OracleGraph, OraclePath, OracleQuestion } from '../../../testing/path-oracle'
import type { Validity } from '../relation/relation'
import { pathLimits, startBudget } from './budget'
import type { PathLimits } from './budget'
import { openContext } from './search-context'
import { hydratePaths } from './hydrate'
import type { Path } from './hydrate'
import { findPaths } from './path'
import { readPathQuery } from './query'
import type { PathArguments } from './query'
import { searchPaths } from './search'
import type { SearchResult } from './search'

const GRAPHS = 500
const QUESTIONS = 4
const AT_ONCE = 6
const PREFIX = `path-oracle-${process.pid}:`
const UNHURRIED = { deadlineMs: 120_000, shortestMs: 60_000, moreMs: 60_000 }

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

type Answer = Pick<SearchResult, 'stoppedBy' | 'more'> & { paths: OraclePath[] }

const shown = (paths: readonly (Path | undefined)[]): OraclePath[] =>
  paths.flatMap((path) =>
    path
      ? {
          entities: path.entities.map(({ id }) => id),
          relations: path.relations.map(({ id }) => id),
          steps: path.steps.map(({ relations }) => relations.map(({ id }) => id)),
          strength: path.strength,
        }
      : [],
  )

async function search({ question, limits: own }: Case): Promise<Answer> {
  const query = readPathQuery(question as PathArguments)
  const limits = { ...pathLimits, moreMs: UNHURRIED.moreMs, ...own }
  const budget = startBudget(UNHURRIED.deadlineMs, pathLimits.steps)
  try {
    const { bound, ...context } = await openContext(db, query, limits, budget)
    const { paths, stoppedBy, more } = await searchPaths(context, query, bound)
    const hydrated = await hydratePaths(db, query, budget, { paths })
    return { paths: shown(hydrated.paths), stoppedBy, more }
  } finally {
    budget.end()
  }
}

const classesOf = (paths: readonly OraclePath[]) =>
  paths.map(({ strength, relations }) => `${strength}/${relations.length}`)

beforeAll(() => writeGraphs(db, graphs))
afterAll(async () => {
  await removeGraphs(db, PREFIX)
  await db.close()
})

test('on 500 random graphs the ranked lists are exactly those that trying everything gives', async () => {
  const wrong: unknown[] = []
  const met = { paths: 0, partial: 0, parallel: 0, more: 0, several: 0 }
  await inTurns(casesOf(graphs, QUESTIONS, ways), async (each) => {
    const expected = oracleAnswer(each.graph, each.question)
    const { stoppedBy, ...answer } = await search(each)
    met.paths += answer.paths.length
    met.parallel += answer.paths.filter(({ steps }) => steps.some(({ length }) => length > 1)).length
    if (answer.more) met.more++
    if (answer.paths.length > 1 && each.question.from.length + each.question.to.length > 2) met.several++
    // Whether there are more is not known where a limit ended the search for just one more.
    if (stoppedBy !== null || (answer.more === null && each.limits.entityRelations)) met.partial++
    else if (JSON.stringify(answer) !== JSON.stringify({ paths: expected.paths, more: expected.more })) {
      wrong.push({ ...each, answer, expected })
    }
  })
  expect(wrong).toEqual([])
  expect(met.paths).toBeGreaterThan(GRAPHS * QUESTIONS)
  expect(met.partial).toBeLessThan(GRAPHS)
  for (const often of [met.parallel, met.more, met.several]) expect(often).toBeGreaterThan(GRAPHS / 4)
})

test('Yen’s algorithm, where there is too much to read, gives the same strengths and lengths', async () => {
  const simple = (question: OracleQuestion) => ({
    ...question,
    from: question.from.slice(0, 1),
    to: question.to.slice(0, 1),
    via: [],
    requireTypes: [],
    sameTime: false,
  })
  const cases = casesOf(graphs.slice(0, 60), 2, [{ relations: 0, shortestMs: 60_000, pairs: 16 }])
  await inTurns(cases, async ({ question: asked, ...rest }) => {
    const question = simple(asked)
    const answer = await search({ ...rest, question })
    const expected = oracleAnswer(rest.graph, question).paths
    expect(answer.stoppedBy).toBe(expected.length > 0 ? 'relations' : null)
    const every = oracleAnswer(rest.graph, { ...question, first: Infinity }).paths.map((path) => JSON.stringify(path))
    expect(classesOf(answer.paths)).toEqual(classesOf(expected))
    for (const path of answer.paths) expect(every).toContain(JSON.stringify(path))
  })
})

test('Yen’s algorithm, too, gives the best path of each of several ends first', async () => {
  const cases = casesOf(graphs.slice(60, 100), 4, [{ relations: 0, shortestMs: 60_000, pairs: 16 }])
  let several = 0
  await inTurns(cases, async ({ question: asked, ...rest }) => {
    const question = { ...asked, via: [], requireTypes: [], sameTime: false, first: 20 }
    const answer = await search({ ...rest, question })
    const expected = oracleAnswer(rest.graph, question).paths
    const bestOf = (paths: readonly OraclePath[], end: string) =>
      paths.find(({ entities }) => entities[0] === end || entities.at(-1) === end)
    for (const end of [...question.from, ...question.to]) {
      const [best, right] = [bestOf(answer.paths, end), bestOf(expected, end)]
      expect(best && classesOf([best])).toEqual(right && classesOf([right]))
      if (question.from.length + question.to.length > 2) several++
    }
  })
  expect(several).toBeGreaterThan(20)
})

const days = Array.from({ length: 14 }, (_, i) => [
  `${1998 + i}-01-01`,
  `${1998 + i}-07-01`,
  `${1998 + i}-12-31`,
]).flat()

/** The bounds as they are written in the text: of a set each on its own. */
const holds = ({ text, earliest, latest }: Validity, day: string) =>
  (/^\{(.*)\}$/.exec(text ?? '')?.[1] ?? `${earliest ?? ''}..${latest ?? ''}`).split(',').some((member) => {
    const [from = '', to = from] = member.split('..')
    return from <= day && day <= (to || '9999-12-31')
  })

test('what is shown of a path is what is recorded of its entities and relations', async () => {
  await inTurns(casesOf(graphs.slice(0, 40), 1, [{}]), async ({ graph, question }) => {
    const { paths, complete } = await findPaths(db, question as PathArguments, { limits: UNHURRIED })
    expect(complete).toBe(true)
    expect(shown(paths)).toEqual(oracleAnswer(graph, question).paths)
    for (const { relations, entities, length, strength, weakest, period } of paths) {
      expect(length).toBe(entities.length - 1)
      expect(weakest).toBe(relations.find((relation) => relation.strength === strength))
      for (const day of days) {
        const may = relations.every(({ validity }) => holds(validity, day))
        expect([day, period !== null && holds(period, day)]).toEqual([day, may])
      }
    }
  })
})

test('the times of a path are those at which each step has a relation that may have held', async () => {
  await inTurns(casesOf(graphs.slice(40, 80), 1, [{}]), async ({ question }) => {
    const { paths } = await findPaths(db, question as PathArguments, { limits: UNHURRIED })
    for (const { steps, periods } of paths) {
      for (const day of days) {
        const may = steps.every(({ relations }) => relations.some(({ validity }) => holds(validity, day)))
        expect([day, periods.filter((period) => holds(period, day)).length]).toEqual([day, may ? 1 : 0])
      }
    }
  })
})
