import { readFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'

import { startThroughline } from '../testing/throughline'
import type { Throughline } from '../testing/throughline'
import { median, quantile } from './report'
import type { Figure } from './report'

const CLIENTS = 10
/** How long they ask, in minutes, where nothing else is asked for. */
const MINUTES = 10
/** A person, or a tool that does something with what it got, pauses. */
const PAUSE_MS = 20
/** The slowest that one in a hundred may be. */
const MOST_MS = 500

type Asked = { ms: number; codes: string[] }
type Send = (query: string, variables?: object) => ReturnType<Throughline['ask']>
type Ask = (ask: Send, turn: number) => Promise<{ errors?: { extensions: { code: string } }[] }>

const relations = 'relations(first: 25) { totalCount edges { node { id type status strength reason } } }'
const claims = 'claims(first: 25) { totalCount edges { node { stance statement source { name } speakers { name } } } }'
const some = ['company:zte', 'company:huawei', 'company:hikvision', 'company:tiandy'] as const
const one = (turn: number) => some[turn % some.length]

/** What clients do, each as often as it stands here: they read more than they write. */
const mix: readonly Ask[] = [
  (ask, turn) =>
    ask('query ($t: String!) { search(text: $t) { edges { node { id name } } } }', {
      t: ['zte', 'hua', 'iran', 'tiand'][turn % 4],
    }),
  (ask, turn) =>
    ask(`query ($id: ID!) { entity(id: $id) { name relationCounts { type direction total } ${relations} } }`, {
      id: one(turn),
    }),
  (ask, turn) =>
    ask('query ($id: ID!) { expand(id: $id, first: 50) { entities { id name } relations { id status } } }', {
      id: one(turn),
    }),
  (ask) =>
    ask('query ($ids: [ID!]!) { between(ids: $ids) { entities { relationTotal } relations { id status } } }', {
      ids: some,
    }),
  (ask, turn) =>
    ask(`query ($id: ID!) { entity(id: $id) { relations(first: 5) { edges { node { id ${claims} } } } } }`, {
      id: one(turn),
    }),
  (ask) =>
    ask('{ paths(from: ["company:hikvision"], to: ["gov:iran"]) { complete paths { relations { id status } } } }'),
  (ask) => ask('query ($v: ViewInput!) { export(view: $v, format: CSV) { content } }', { v: { entities: some } }),
  (ask) => ask('{ statistics { entities relations claims } }'),
  (ask, turn) => record(ask, turn),
  (ask, turn) => retractLast(ask, turn),
]

const recorded: string[] = []

/** Draws a relation, or disputes it. */
async function record(ask: Send, turn: number) {
  const answer = await ask(
    'mutation ($operation: ID!, $input: ClaimInput!) { recordClaim(operation: $operation, input: $input) { claim { id } } }',
    {
      operation: `bench-record-${turn}-${Math.random()}`,
      input: {
        ...{ subject: 'company:zte', type: 'LINKED_TO', object: 'company:huawei', statement: 'They are linked.' },
        ...{ stance: turn % 3 === 0 ? 'DENIES' : 'ASSERTS', source: 'doc:bench' },
      },
    },
  )
  const made = answer.data as { recordClaim: { claim: { id: string } } | null } | undefined
  if (made?.recordClaim) recorded.push(made.recordClaim.claim.id)
  return answer
}

/** Takes one back that was recorded here; where there is none, asks what is there. */
function retractLast(ask: Send, turn: number) {
  const claim = recorded.shift()
  if (claim === undefined) return ask('{ statistics { claims } }')
  return ask(
    'mutation ($operation: ID!, $claim: ID!) { retractClaim(operation: $operation, id: $claim, reason: "A bench.") { __typename } }',
    { operation: `bench-retract-${turn}-${Math.random()}`, claim },
  )
}

async function client(ask: Send, number: number, until: number, asked: Asked[]): Promise<void> {
  for (let turn = number; Date.now() < until; turn += 1) {
    const begun = performance.now()
    const { errors = [] } = await mix[turn % mix.length]!(ask, turn + Math.floor(turn / mix.length))
    asked.push({ ms: performance.now() - begun, codes: errors.map(({ extensions }) => extensions.code) })
    await sleep(PAUSE_MS)
  }
}

/** The memory that a process has, in MB, from Linux. */
const memoryOf = (pid: number): number =>
  Math.round(Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? NaN) / 1_024)

const inMs = (ms: number) => `${Math.round(ms)} ms`

/** L1: ten clients read and write for some minutes: errors by code, how long answers take, memory at the beginning and the end. */
export async function measureClients(minutes = MINUTES): Promise<Figure[]> {
  const throughline = await startThroughline({ NEO4J_URI: '' })
  const send: Send = (query, variables) => throughline.ask(query, variables)
  try {
    const document = `mutation { recordEntity(operation: "bench-document", input: {id: "doc:bench", kind: DOCUMENT, name: "A bench"}) { id } }`
    const { errors } = await throughline.ask(document)
    if (errors) throw new Error(errors[0]!.message)
    for (const [turn, question] of mix.entries()) await question(send, turn)
    const before = memoryOf(throughline.pid)
    const asked: Asked[] = []
    const until = Date.now() + minutes * 60_000
    await Promise.all(Array.from({ length: CLIENTS }, (_, number) => client(send, number, until, asked)))
    return figuresOf(minutes, asked, [before, memoryOf(throughline.pid)])
  } finally {
    await throughline.stop()
  }
}

function figuresOf(minutes: number, asked: readonly Asked[], [before, after]: readonly [number, number]): Figure[] {
  const times = asked.map(({ ms }) => ms)
  const codes = asked.flatMap(({ codes }) => codes)
  const byCode = [...new Set(codes)].sort().map((code) => `${code} ${codes.filter((each) => each === code).length}`)
  const row = (what: string, ours: string, reach = '', reached: boolean | null = null): Figure => ({
    ...{ id: 'L1', what, ours, beside: '', ratio: '', reach, reached },
  })
  const p99 = quantile(times, 0.99)
  return [
    row(`requests of ${CLIENTS} clients in ${minutes} min`, asked.length.toLocaleString('en')),
    row('errors', byCode.join(', ') || 'none', 'none', codes.length === 0),
    row('p50', inMs(median(times))),
    row('p95', inMs(quantile(times, 0.95))),
    row('p99', inMs(p99), `≤ ${MOST_MS} ms`, p99 <= MOST_MS),
    row('memory of the program at the beginning', `${before} MB`),
    row('memory of the program at the end', `${after} MB`),
  ]
}
