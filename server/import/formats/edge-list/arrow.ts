import { decoded } from '../../file/encoding'
import type { Encoding } from '../../file/encoding'
import { bytesOf } from '../../file/import-file'
import type { ImportFile } from '../../file/import-file'
import { rowsIn } from '../../file/rows'
import type { Row } from '../../file/rows'

/** A relation as people write it down: its two ends, what stands between them, whether it points from the first to the second. */
type ArrowLine = { from: string; to: string; text: string; isDirected: boolean }

/** "A -> B", "A -[text]-> B", "A <--> B", "A -- B"; a single hyphen between spaces is a dash in a sentence. */
const DRAWN = /^(.+?)\s+(<?-+)(?:\[([^\]]*)\](-*>|-+)|(>?))\s+(.+)$/u
const SIGN = /^(.+?)\s*([→⟶←↔])\s*(.+)$/u

/** What stands on both sides of an arrow, what is written on it, and where it points. */
type Arrow = { left: string; right: string; on?: string; isForth: boolean; isBack: boolean }

function drawnArrow(line: string): Arrow | undefined {
  const [, left, begin, on, far, near, right] = DRAWN.exec(line) ?? []
  if (left === undefined || begin === undefined || right === undefined) return undefined
  if (begin === '-' && on === undefined && near === '') return undefined
  return { left, right, on, isForth: (far ?? near)!.endsWith('>'), isBack: begin.startsWith('<') }
}

function signArrow(line: string): Arrow | undefined {
  const [, left, sign, right] = SIGN.exec(line) ?? []
  if (left === undefined || sign === undefined || right === undefined) return undefined
  return { left, right, isForth: sign !== '←', isBack: sign === '←' || sign === '↔' }
}

/** "B: text" or "B (text)", where the text is not said on the arrow. */
function objectOf(text: string): { to: string; text: string } {
  const [, before, after] = /^(.+?):\s+(.+)$/.exec(text) ?? /^(.+?)\s+\(([^()]+)\)$/.exec(text) ?? []
  return before === undefined ? { to: text, text: '' } : { to: before, text: after! }
}

/** Reads "A -> B: text", "A <- B", "A -[text]-> B", "A -- B: text", "A <-> B (text)"; undefined: it has no arrow. */
export function readArrow(line: string): ArrowLine | undefined {
  const arrow = drawnArrow(line.trim()) ?? signArrow(line.trim())
  if (!arrow) return undefined
  const { left, right, on, isForth, isBack } = arrow
  const { to, text } = on === undefined ? objectOf(right) : { to: right, text: on }
  const [from, object] = isBack && !isForth ? [to, left] : [left, to]
  return { from: from.trim(), to: object.trim(), text: text.trim(), isDirected: isForth !== isBack }
}

const NO_ARROW = 'has no arrow in it, as in “A -> B: text”, so that it names no two ends'

/**
 * Lines with arrows as the rows of a table: one end, the text, the other end. Ends of a relation without direction stand in one
 * order, so that it is the same whichever way it is written. Lines that begin with # are remarks.
 */
export async function* arrowRows(file: ImportFile, encoding: Encoding): AsyncGenerator<Row> {
  for await (const { line, cells, wrong } of rowsIn(decoded(bytesOf(file), encoding), '\0', null)) {
    const text = (cells[0] ?? '').replace(/^\uFEFF/, '').trim()
    if (wrong !== undefined || text === '' || text.startsWith('#')) {
      yield { line, cells: [], ...(wrong !== undefined && { wrong }) }
      continue
    }
    const relation = readArrow(text)
    if (!relation) yield { line, cells: [], wrong: NO_ARROW }
    else {
      const [from, to] =
        relation.isDirected || relation.from <= relation.to
          ? [relation.from, relation.to]
          : [relation.to, relation.from]
      yield { line, cells: [from, relation.text, to] }
    }
  }
}
