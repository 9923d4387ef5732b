import { posix } from 'node:path'

import { KnownError } from '../../../errors'
import { xmlEvents } from '../../file/xml'
import type { Zip } from '../../file/zip'
import type { Merge } from './merged-cells'
import { formatsIn } from './number-format'
import type { NumberFormat } from './number-format'

/** A workbook without its rows. */
export type Workbook = {
  zip: Zip
  name: string
  /** The sheets in their order, and the file of each in the zip. */
  sheets: { name: string; file: string }[]
  /** The texts that cells refer to by their number. */
  texts: readonly string[]
  /** The forms in which cells show numbers, by the number of the style. */
  formats: readonly NumberFormat[]
  /** Cells that are merged, by the file of the sheet, as far as they were read. */
  merges: Map<string, readonly Merge[]>
  /** Days are counted from 1904 on, as old programs for Macintosh do. */
  from1904: boolean
}

const MAIN = 'xl/workbook.xml'
/** So many characters of texts are kept in memory. */
const MOST_TEXT = 100_000_000

async function* eventsOf(zip: Zip, file: string, name: string) {
  if (zip.sizes.has(file)) yield* xmlEvents(zip.bytesOf(file), `${name} (${file})`)
}

/** The files that a part refers to, by the id of the relationship. */
async function relationshipsOf(
  zip: Zip,
  part: string,
  name: string,
): Promise<Map<string, { file: string; type: string }>> {
  const found = new Map<string, { file: string; type: string }>()
  const folder = posix.dirname(part)
  for await (const event of eventsOf(zip, `${folder}/_rels/${posix.basename(part)}.rels`, name)) {
    if (!('open' in event) || event.open !== 'Relationship') continue
    const { Id: id = '', Target: target = '', Type: type = '' } = event.attributes
    found.set(id, { type, file: target.startsWith('/') ? target.slice(1) : posix.join(folder, target) })
  }
  return found
}

/** Texts with the parts that are set in several fonts put together, without the signs that say how they are read aloud. */
async function textsOf(zip: Zip, file: string, name: string): Promise<string[]> {
  const texts: string[] = []
  let [parts, total, isText, aloud]: [string[], number, boolean, number] = [[], 0, false, 0]
  for await (const event of eventsOf(zip, file, name)) {
    if ('text' in event) {
      if (isText && aloud === 0) parts.push(event.text)
    } else if ('open' in event) {
      isText = event.open === 't'
      if (event.open === 'rPh') aloud++
      if (event.open === 'si') parts = []
    } else {
      isText = false
      if (event.close === 'rPh') aloud--
      if (event.close === 'si') {
        const text = parts.join('')
        total += text.length
        if (total > MOST_TEXT) {
          const most = MOST_TEXT.toLocaleString('en')
          throw new KnownError('TOO_LARGE', `${name} has more than ${most} characters of text: save its sheets as CSV.`)
        }
        texts.push(text)
      }
    }
  }
  return texts
}

/** Opens what a workbook says before its rows. Throws KnownError BAD_INPUT, TOO_LARGE. */
export async function workbookIn(zip: Zip, name: string): Promise<Workbook> {
  if (!zip.sizes.has(MAIN)) throw new KnownError('BAD_INPUT', `${name} is no workbook of Excel (.xlsx).`)
  const parts = await relationshipsOf(zip, MAIN, name)
  const partOf = (type: string, usual: string) =>
    [...parts.values()].find((part) => part.type.endsWith(`/${type}`))?.file ?? usual
  const sheets: Workbook['sheets'] = []
  let from1904 = false
  for await (const event of eventsOf(zip, MAIN, name)) {
    if (!('open' in event)) continue
    if (event.open === 'workbookPr') from1904 = ['1', 'true'].includes(event.attributes.date1904 ?? '')
    if (event.open !== 'sheet') continue
    const part = parts.get(event.attributes.id ?? '')
    if (part?.type.endsWith('/worksheet')) sheets.push({ name: event.attributes.name ?? '', file: part.file })
  }
  if (sheets.length === 0) throw new KnownError('BAD_INPUT', `${name} has no sheet with cells.`)
  return {
    zip,
    name,
    sheets,
    texts: await textsOf(zip, partOf('sharedStrings', 'xl/sharedStrings.xml'), name),
    formats: await formatsIn(eventsOf(zip, partOf('styles', 'xl/styles.xml'), name)),
    merges: new Map(),
    from1904,
  }
}
