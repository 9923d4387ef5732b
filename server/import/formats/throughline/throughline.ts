import { graphLine } from '../../../graph/lines/line'
import { problem, remark } from '../../draft'
import type { Draft, RecordPart } from '../../draft'
import type { ImportFile } from '../../file/import-file'
import { LONGEST_LINE } from '../../file/limits'
import type { Format } from '../format'
import { sealedLines } from './sealed'
import type { SealedLine } from './sealed'

/** What a file is read for, pass after pass: claims and recorded searches are about what is there, and claims count by what their documents derive from. */
const PASSES: readonly RecordPart[] = ['THING', 'DERIVATION', 'CLAIM']

/** What is about entities, and so is written after them. */
const ABOUT_ENTITIES = ['claim', 'search']
const beginsWithOne = (text: string): boolean => ABOUT_ENTITIES.some((each) => text.startsWith(`{"record":"${each}"`))

/** Which records a line may be of, as its beginning tells without reading it. */
function mayBe(text: string, part: RecordPart): boolean {
  if (!text.startsWith('{"record":"')) return true
  if (part === 'CLAIM') return beginsWithOne(text)
  if (part === 'DERIVATION') return text.startsWith('{"record":"entity"') && text.includes('"derivedFrom":[')
  return !beginsWithOne(text)
}

const partsOf = (record: string): readonly RecordPart[] =>
  ABOUT_ENTITIES.includes(record) ? ['CLAIM'] : record === 'entity' ? ['THING', 'DERIVATION'] : ['THING']

const idIn = (value: unknown): string => {
  const id = (value as { id?: unknown } | null)?.id
  return typeof id === 'string' ? id.slice(0, 200) : ''
}

const notJson = (number: number): Draft => problem({ line: number, record: '' }, null, 'This line is not valid JSON.')

const isAboutEntities = (value: unknown): boolean =>
  ABOUT_ENTITIES.includes(String((value as { record?: unknown } | null)?.record))

/** The value of a line; undefined: it is no JSON. */
function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return undefined
  }
}

/** What a line with a value becomes. What is wrong with one is told in the pass in which it would be written first. */
function draftsOfValue(value: unknown, number: number, part: RecordPart): Draft[] {
  const { success, data: line, error } = graphLine.safeParse(value)
  const place = { line: number, record: idIn(value) }
  if (success) return partsOf(line.record).includes(part) ? [{ what: 'record', part, line, place }] : []
  if (part !== (isAboutEntities(value) ? 'CLAIM' : 'THING')) return []
  const { path, message } = error.issues[0]!
  return [problem(place, null, `“${path.join('.') || 'record'}” is not what it can be: ${message}.`)]
}

/** What a line becomes in a pass. */
function draftsOf({ number, text }: SealedLine, part: RecordPart): Draft[] {
  const refused = (reason: string): Draft[] =>
    part === 'THING' ? [problem({ line: number, record: '' }, null, `This line ${reason}.`)] : []
  if (text === null) return refused(`is longer than ${LONGEST_LINE / 1024 / 1024} MB, or is not valid UTF-8`)
  if (text.trim() === '') return []
  if (!mayBe(text, part)) return []
  const value = parse(text)
  if (value !== undefined) return draftsOfValue(value, number, part)
  // The line of a claim or search is read in the last pass alone.
  return mayBe(text, 'THING') ? refused('is not valid JSON') : [notJson(number)]
}

async function* read(file: ImportFile, pass: number): AsyncGenerator<Draft[]> {
  const part = PASSES[pass]!
  const lines = sealedLines(file)
  for (;;) {
    const { done, value } = await lines.next()
    if (done !== true) yield draftsOf(value, part)
    else {
      const place = { line: null, record: '' }
      const reason =
        value.is === 'CUT_OFF'
          ? 'The file ends before its last line: it may have been cut off.'
          : 'The file was changed since it was written.'
      yield value.is === 'WHOLE' || part !== 'THING' ? [] : [remark(place, null, reason)]
      return
    }
  }
}

/** Everything of a graph as Throughline itself writes it: it is written as it stands, with its own ids, times and retractions. */
export const throughline: Format = {
  namespace: 'throughline',
  recognises: ({ text }) => text.startsWith('{"throughline":"graph"'),
  passes: PASSES.length,
  read,
}
