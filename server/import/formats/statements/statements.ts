import { dirname } from 'node:path'

import { problem } from '../../draft'
import type { Draft } from '../../draft'
import type { ImportFile } from '../../file/import-file'
import { sortedBy } from '../../file/external-sort'
import type { Format } from '../format'
import { thingOf, tiesOf } from './entity'
import { namesStatements, statementsIn } from './statement'
import type { NoStatement, Statement } from './statement'

/** More is said of no entity that anybody describes. */
const MOST_STATEMENTS = 50_000

type Item = Statement | NoStatement
const isStatement = (item: Item): item is Statement => 'entity' in item

/** The first entity of each id that the file takes several for, unless an entity has that id itself. */
async function* noting(items: AsyncIterable<Item>, judged: Map<string, string>): AsyncGenerator<Item> {
  for await (const item of items) {
    if (isStatement(item) && item.entity === item.canonical) judged.delete(item.canonical)
    yield item
  }
}

async function judgedIn(file: ImportFile): Promise<Map<string, string>> {
  const judged = new Map<string, string>()
  for await (const item of statementsIn(file)) {
    if (!isStatement(item) || item.entity === item.canonical) continue
    const before = judged.get(item.canonical)
    if (before === undefined || item.entity < before) judged.set(item.canonical, item.entity)
  }
  return judged
}

/** What is said of each entity, wherever it stands in the file; rows that hold no statement first, each by itself. */
async function* gathered(items: AsyncIterable<Item>, folder: string): AsyncGenerator<Item[]> {
  let group: Item[] = []
  for await (const item of sortedBy(items, (each) => (isStatement(each) ? each.entity : ''), folder)) {
    const [first] = group
    const isSame = first && isStatement(first) && isStatement(item) && first.entity === item.entity
    if (group.length > 0 && !isSame) {
      yield group
      group = []
    }
    if (group.length <= MOST_STATEMENTS) group.push(item)
  }
  if (group.length > 0) yield group
}

function draftsOf(group: Item[], pass: number, fileName: string, judged: ReadonlyMap<string, string>): Draft[] {
  const [first, ...rest] = group
  if (!first || !isStatement(first)) {
    return first && pass === 0 ? [problem({ line: first.line, record: '' }, first.field, first.reason)] : []
  }
  const statements = [first, ...rest.filter(isStatement).slice(0, MOST_STATEMENTS - 1)] as const
  if (pass > 0) return tiesOf([...statements], fileName, (id) => judged.get(id) ?? id)
  const drafts = thingOf([...statements], fileName)
  if (group.length <= MOST_STATEMENTS) return drafts
  const reason = `More than ${MOST_STATEMENTS.toLocaleString('en')} statements speak of it; so many are taken.`
  return [...drafts, problem({ line: first.line, record: first.entity }, null, reason)]
}

/** Statements of FollowTheMoney as CSV, in any order. */
export const statements: Format = {
  namespace: 'ftm',
  recognises: ({ text }) => namesStatements(text.split('\n', 1)[0]!),
  passes: 2,
  read: async function* (file, pass) {
    const judged = pass === 0 ? new Map<string, string>() : await judgedIn(file)
    const items = noting(statementsIn(file), judged)
    for await (const group of gathered(items, dirname(file.path))) yield draftsOf(group, pass, file.name, judged)
  },
}
