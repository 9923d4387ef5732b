import type { EntityKind, RelationStatus } from '../../../model/generated/vocabulary'
import type { Drawing, DrawnSource, Manner } from '../../../model/shape/drawing'
import { textWidth } from '../text/fonts'
import type { Weight } from '../../../model/text/ruler'
import { baseColour } from '../../../model/look/colour'
import { kindLook } from '../../../model/look/kind-look'
import { statusLook, strengthWidth } from '../../../model/look/line-look'
import type { Colour } from '../../../model/look/colour'
import type { LineMark, Scene, ShapeMark, TextBlock } from '../../../model/shape/marks'
import { drawable, wrap } from '../../../model/text/wrap'
import { kindOrder, kindWord } from '../../../model/vocabulary/kind'
import { statusWord } from '../../../model/vocabulary/status'
import { textSize } from '../../../model/text/text-size'

/** Legend and captions under the drawing, or the title above it: what stands there and how high it is. */
export type Part = Pick<Scene, 'texts' | 'legend'> & { height: number }

const LEGEND_ROW = 36
const count = (n: number, one: string, many: string) => `${n.toLocaleString('en')} ${n === 1 ? one : many}`

/** Text from `left`, its first line's top at `top`. */
function block(
  text: string,
  [left, top]: readonly [number, number],
  [size, weight, colour]: readonly [number, Weight, string],
  [maxWidth, maxLines]: readonly [number, number],
): TextBlock {
  const lines = wrap(text, { size, weight, maxWidth, maxLines }, textWidth)
  const lineHeight = Math.round(size * 1.4)
  const right = left + Math.max(0, ...lines.map((line) => textWidth(line, size, weight)))
  const box = { left, top, right, bottom: top + lines.length * lineHeight }
  return { lines, x: left, y: Math.round(top + size * 1.05), size, weight, lineHeight, anchor: 'start', colour, box }
}

/** The title, or nothing. */
export function titlePart(title: string | null, theme: keyof Colour, left: number, top: number, width: number): Part {
  const text = drawable(title ?? '')
  const none = { shapes: [], lines: [] }
  if (text === '') return { texts: [], legend: none, height: 0 }
  const written = block(text, [left, top], [textSize.title, 700, baseColour.text[theme]], [width, 4])
  return { texts: [written], legend: none, height: written.box.bottom - top + 12 }
}

/** One thing in the legend: a shape, or a line of 34 units, and its word. */
type Entry = { word: string; kind: EntityKind } | { word: string; status: RelationStatus; width: number }

function entriesOf({ entities, relations }: Drawing): Entry[] {
  const [kinds, statuses, strengths] = [
    new Set(entities.map(({ kind }) => kind)),
    new Set(relations.map(({ status }) => status)),
    [...new Set(relations.map(({ strength }) => strength))].sort(),
  ]
  const firmest = strengths.at(-1) ?? 1
  const ofKinds = kindOrder.filter((kind) => kinds.has(kind)).map((kind): Entry => ({ word: kindWord(kind), kind }))
  const ofStatuses = (Object.keys(statusWord) as RelationStatus[])
    .filter((status) => statuses.has(status))
    .map((status): Entry => ({ word: statusWord[status], status, width: strengthWidth[1] }))
  const ofStrengths =
    strengths.length < 2
      ? []
      : strengths
          .filter((strength) => strength === strengths[0] || strength === firmest)
          .map((strength): Entry => ({
            word: `strength ${strength}`,
            status: 'ASSERTED',
            width: strengthWidth[strength - 1]!,
          }))
  return [...ofKinds, ...ofStatuses, ...ofStrengths]
}

function lineEntry(status: RelationStatus, width: number, x: number, y: number, theme: keyof Colour): LineMark {
  const { dash, struck, colour } = statusLook[status]
  return {
    status,
    width,
    dash: dash ?? [],
    colour: colour[theme],
    arrow: null,
    points: [x, y, x + 40, y],
    struck: struck ? [x + 20, y - 7, x + 20, y + 7] : null,
  }
}

function legendPart(drawing: Drawing, theme: keyof Colour, left: number, top: number, width: number): Part {
  const shapes: ShapeMark[] = []
  const lines: LineMark[] = []
  const texts: TextBlock[] = []
  let [x, y] = [left, top + LEGEND_ROW / 2]
  for (const entry of entriesOf(drawing)) {
    const mark = 'kind' in entry ? 36 : 48
    const needed = mark + textWidth(entry.word, textSize.caption, 400) + 22
    if (x > left && x + needed > left + width) [x, y] = [left, y + LEGEND_ROW]
    if ('kind' in entry) {
      const { fill, border, ink } = kindLook[entry.kind]
      shapes.push({ kind: entry.kind, colour: fill[theme], border: border[theme], ink, x: x + 16, y, scale: 0.62 })
    } else lines.push(lineEntry(entry.status, entry.width, x, y, theme))
    texts.push(block(entry.word, [x + mark, y - 7], [textSize.caption, 400, baseColour.quiet[theme]], [300, 1]))
    x += needed
  }
  return { texts, legend: { shapes, lines }, height: y + LEGEND_ROW / 2 - top }
}

/** "12 entities, 14 relations; 2 disputed; sources: 4" */
export function summaryOf({ entities, relations, sources, denied }: Drawing): string {
  const having = (status: RelationStatus) => relations.filter((relation) => relation.status === status).length
  const parts = [`${count(entities.length, 'entity', 'entities')}, ${count(relations.length, 'relation', 'relations')}`]
  if (having('ALLEGED') > 0) parts.push(`${having('ALLEGED')} alleged`)
  if (having('DISPUTED') > 0) parts.push(`${having('DISPUTED')} disputed`)
  if (denied > 0) parts.push(`${denied} only denied and not drawn`)
  return [...parts, `sources: ${sources.length}`].join('; ')
}

/** "Reuters, 2012-03-22: Special report" */
const sourceWords = ({ publisher, published, name }: DrawnSource): string => {
  const from = [publisher, published].filter((part) => part !== null).join(', ')
  return from === '' ? name : `${from}: ${name}`
}

/** What found no room in the picture. */
export type LeftOut = { names: number; labels: number }

const SOURCES_NAMED = 6

function captionsOf(drawing: Drawing, { made }: Manner, leftOut: LeftOut): string[] {
  const { sources } = drawing
  const named = sources.slice(0, SOURCES_NAMED).map(sourceWords)
  const more = sources.length > SOURCES_NAMED ? [`and ${sources.length - SOURCES_NAMED} more`] : []
  const without = [
    ...(leftOut.names > 0 ? [count(leftOut.names, 'name', 'names')] : []),
    ...(leftOut.labels > 0 ? [count(leftOut.labels, 'relation label', 'relation labels')] : []),
  ]
  const left = without.length > 0 ? ` Left out for want of room: ${without.join(', ')}.` : ''
  return [
    `${summaryOf(drawing)}.${left}`,
    ...(drawing.filter === null ? [] : [drawing.filter]),
    ...(named.length > 0 ? [`Sources: ${[...named, ...more].join('; ')}`] : []),
    `Drawn on ${made} with Throughline: each relation stands for what its sources claim.`,
  ].map(drawable)
}

/** Legend and captions, from `top` downwards. */
export function footPart(
  drawing: Drawing,
  manner: Manner,
  leftOut: LeftOut,
  theme: keyof Colour,
  [left, top, width]: readonly [number, number, number],
): Part {
  const legend = legendPart(drawing, theme, left, top, width)
  const texts = [...legend.texts]
  let y = top + legend.height + 10
  for (const caption of captionsOf(drawing, manner, leftOut)) {
    const written = block(caption, [left, y], [textSize.caption, 400, baseColour.quiet[theme]], [width, 12])
    texts.push(written)
    y = written.box.bottom + 3
  }
  return { texts, legend: legend.legend, height: y - top }
}
