import { createWriteStream } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'

/** So many relations are written for each entity. */
export const RELATIONS_EACH = 3

const INTERVALS = [
  { schema: 'Ownership', ends: ['owner', 'asset'], more: { percentage: ['25.5'], startDate: ['2015-03-01'] } },
  { schema: 'Directorship', ends: ['director', 'organization'], more: { role: ['chair'], startDate: ['2018'] } },
  { schema: 'UnknownLink', ends: ['subject', 'object'], more: { role: ['adviser'] } },
] as const

/** The lines of a file of FollowTheMoney with so many entities, and ties between any of them: the same each time. */
function* lines(entities: number): Generator<string> {
  let seed = 7
  const any = (): number => {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0
    return seed % entities
  }
  const line = (id: string, schema: string, properties: object) => `${JSON.stringify({ id, schema, properties })}\n`
  for (let at = 0; at < entities; at++) {
    yield line(`c-${at}`, at % 3 === 0 ? 'Person' : 'Company', { name: [`Somebody ${at} of ${at % 977}`] })
    for (let tie = 0; tie < RELATIONS_EACH; tie++) {
      const { schema, ends, more } = INTERVALS[tie]!
      yield line(`t-${at}-${tie}`, schema, { [ends[0]]: [`c-${at}`], [ends[1]]: [`c-${any()}`], ...more })
    }
  }
}

/** Writes a file of FollowTheMoney as JSON lines, with `entities` entities and three times as many relations. */
export const generateFile = (path: string, entities: number): Promise<void> =>
  pipeline(Readable.from(lines(entities)), createWriteStream(path))
