import { FONT_STACK } from '../text/fonts'
import { kindLook } from '../../../model/look/kind-look'
import { BORDER, outlines } from '../../../model/shape/outlines'
import type { Size } from './format'
import type { EntityMark, LineMark, RelationMark, Scene, ShapeMark, TextBlock } from '../../../model/shape/marks'
import { isRightToLeft } from '../../../model/text/direction'
import { drawable } from '../../../model/text/wrap'

const NAMES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
/** What XML 1.0 has no way of writing, or nobody can see. */
const UNWRITABLE = /[\p{Cc}\p{Surrogate}\ufffe\uffff]/gu
/** Whether there is anything to do: for most texts there is not. */
const SUSPECT = /[&<>"'\p{Cc}\p{Surrogate}\ufffe\uffff]/u

/** A text for the inside of an element or an attribute. */
const escaped = (text: string): string =>
  SUSPECT.test(text) ? text.replace(UNWRITABLE, '').replace(/[&<>"']/g, (sign) => NAMES[sign]!) : text

/** Whole units in a large drawing, tenths in a small one: a large one is looked at from further away. */
type Exact = (n: number) => number

/** "M10 20l30-5": each further point is told from the first, or, with `each`, from the one before. */
function pathData(points: readonly number[], exact: Exact, each = false): string {
  let [x, y] = [exact(points[0]!), exact(points[1]!)]
  let data = `M${x} ${y}${points.length === 6 && !each ? 'q' : points.length === 8 ? 'c' : 'l'}`
  for (let i = 2; i < points.length; i += 2) {
    const [right, down] = [exact(points[i]! - x), exact(points[i + 1]! - y)]
    data += `${i > 2 && right >= 0 ? ' ' : ''}${right}${down >= 0 ? ' ' : ''}${down}`
    if (each) [x, y] = [exact(points[i]!), exact(points[i + 1]!)]
  }
  return data
}

/** What lines of one look share; each line then says only where it runs. */
const lookOf = ({ colour, width, dash }: LineMark): string =>
  `stroke="${colour}" stroke-width="${width}"${dash.length > 0 ? ` stroke-dasharray="${dash.join(' ')}"` : ''}`

/** Lines by look, each look one group; the arrowheads and struck bars of a look are one path. */
function linesOf(lines: readonly LineMark[], exact: Exact, attributes: (line: LineMark) => string): string {
  const looks = new Map<string, LineMark[]>()
  for (const line of lines) {
    const key = `data-status="${line.status}" ${lookOf(line)}`
    const same = looks.get(key)
    if (same) same.push(line)
    else looks.set(key, [line])
  }
  const groups = [...looks].map(([key, same]) => {
    const { colour } = same[0]!
    const arrows = same.flatMap(({ arrow }) => (arrow ? [`${pathData(arrow, exact, true)}z`] : []))
    const bars = same.flatMap(({ struck }) => (struck ? [pathData(struck, exact)] : []))
    const strokes = same.map((line) => `<path${attributes(line)} d="${pathData(line.points, exact)}"/>`)
    const heads = arrows.length > 0 ? `<path fill="${colour}" d="${arrows.join('')}"/>\n` : ''
    const struck =
      bars.length > 0 ? `<path fill="none" stroke="${colour}" stroke-width="3" d="${bars.join('')}"/>\n` : ''
    return `<g fill="none" ${key}>\n${strokes.join('\n')}\n</g>\n${heads}${struck}`
  })
  return groups.join('')
}

/** What hides the lines behind texts: a stroke as wide as a line is high behind each line, all in one path. */
function halosOf(texts: readonly TextBlock[], background: string, exact: Exact): string {
  if (texts.length === 0) return ''
  const { lineHeight } = texts[0]!
  const strokes = texts.map(({ lines, box: { left, top, right } }) => {
    const [x, y, width] = [exact(left), exact(top + lineHeight / 2), exact(right - left)]
    return lines.map((_, i) => `M${x} ${exact(y + i * lineHeight)}h${width}`).join('')
  })
  return `<path fill="none" stroke="${background}" stroke-width="${lineHeight + 1}" d="${strokes.join('')}"/>\n`
}

/** From right to left; what begins at the left then ends there. */
const turned = ({ lines, anchor }: TextBlock): string =>
  lines.some(isRightToLeft) ? ` direction="rtl"${anchor === 'start' ? ' text-anchor="end"' : ''}` : ''

/** The lines of a text, told from its group's place; its font and colour are the group's. */
function textOf(text: TextBlock, exact: Exact, from = { x: 0, y: 0 }): string {
  const { lines, x, y, lineHeight } = text
  const left = exact(x - from.x)
  const place = `<text${left === 0 ? '' : ` x="${left}"`} y="${exact(y - from.y)}"${turned(text)}>`
  if (lines.length === 1) return `${place}${escaped(lines[0]!)}</text>`
  const span = (line: string) => `<tspan x="${left}" dy="${lineHeight}">${escaped(line)}</tspan>`
  return `${place}${lines.map((line, i) => (i === 0 ? escaped(line) : span(line))).join('\n')}</text>`
}

const fontOf = ({ size, weight, anchor, colour }: TextBlock): string =>
  `font-size="${size}" font-weight="${weight}" fill="${colour}"${anchor === 'middle' ? ' text-anchor="middle"' : ''}`

/** Texts that share one look. */
const textsOf = (texts: readonly TextBlock[], exact: Exact): string =>
  texts.length === 0 ? '' : `<g ${fontOf(texts[0]!)}>\n${texts.map((text) => textOf(text, exact)).join('\n')}\n</g>\n`

/** A kind's shape and icon, written once and used for each entity. */
function shapeOf({ kind, colour, border, ink }: ShapeMark): string {
  const { icon, iconSize, iconDown } = kindLook[kind]
  const place = `translate(${-iconSize / 2} ${iconDown - iconSize / 2})scale(${Math.round((iconSize / 24) * 1000) / 1000})`
  return (
    `<g id="${kind.toLowerCase()}"><path fill="${colour}" stroke="${border}" stroke-width="${BORDER}" stroke-linejoin="round" d="${outlines[kind]}"/>` +
    `<path fill="none" stroke="${ink}" stroke-width="2" stroke-linecap="round" stroke-linejoin="round" transform="${place}" d="${icon.join('')}"/></g>`
  )
}

function shapesOf(shapes: readonly ShapeMark[]): string {
  const kinds = new Map(shapes.map((shape) => [shape.kind, shape]))
  return `<defs>\n${[...kinds.values()].map(shapeOf).join('\n')}\n</defs>\n`
}

/** An entity's shape and name in one group, which moves as one in a drawing program. */
const entityOf = ({ id, kind, name, x, y, text }: EntityMark, exact: Exact): string => {
  const isWhole = text.lines.length > 0 && !text.lines.at(-1)!.endsWith('…')
  const title = isWhole ? '' : `<title>${escaped(drawable(name))}</title>`
  const written = text.lines.length > 0 ? textOf(text, exact, { x, y }) : ''
  const place = `translate(${exact(x)} ${exact(y)})`
  return `<g data-id="${escaped(id)}" transform="${place}">${title}<use xlink:href="#${kind.toLowerCase()}"/>${written}</g>`
}

const legendShape = (shape: ShapeMark): string =>
  `<use xlink:href="#${shape.kind.toLowerCase()}" transform="translate(${shape.x} ${shape.y})scale(${shape.scale})"/>`

const metadata = ({ entities, relations }: Scene): string =>
  `<metadata><throughline:counts xmlns:throughline="urn:throughline" entities="${entities.length}" relations="${relations.length}"/></metadata>\n`

/** Above this many entities, places are written in whole units. */
const WHOLE_UNITS_ABOVE = 300

/**
 * Writes the scene as SVG 1.1: valid XML, no script, no style sheet, nothing from outside; as wide as the size says, in pixels, or as the scene; the height follows.
 * Text is text. Every entity's group and every relation's path has its id in `data-id`.
 */
export function writeSvg(scene: Scene, size: Size): string {
  const width = size.width ?? scene.width
  const { entities, relations, legend, texts, background } = scene
  const tenths: Exact = (n) => Math.round(n * 10) / 10
  const exact: Exact = entities.length > WHOLE_UNITS_ABOVE ? Math.round : tenths
  const labels = relations.flatMap(({ label }) => (label ? [label] : []))
  const height = Math.round((width * scene.height) / scene.width)
  const named = entities.flatMap(({ text }) => (text.lines.length > 0 ? [text] : []))
  return [
    '<?xml version="1.0" encoding="UTF-8"?>\n',
    `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="${width}" height="${height}" viewBox="0 0 ${scene.width} ${scene.height}" font-family="${FONT_STACK}">\n`,
    `<title>${escaped(scene.name)}</title>\n<desc>${escaped(scene.summary)}</desc>\n${metadata(scene)}`,
    shapesOf([...entities, ...legend.shapes]),
    `<rect width="100%" height="100%" fill="${background}"/>\n`,
    `<g id="relations">\n${linesOf(relations, exact, (line) => ` data-id="${escaped((line as RelationMark).id)}"`)}</g>\n`,
    `<g id="halos">\n${halosOf(named, background, exact)}${halosOf(labels, background, exact)}</g>\n`,
    `<g id="labels">\n${textsOf(labels, exact)}</g>\n`,
    entities.length > 0
      ? `<g id="entities" ${fontOf(entities[0]!.text)}>\n${entities.map((entity) => entityOf(entity, exact)).join('\n')}\n</g>\n`
      : '',
    `<g id="legend">\n${linesOf(legend.lines, tenths, () => '')}${legend.shapes.map(legendShape).join('\n')}\n</g>\n`,
    `<g id="words">\n${texts.map((text) => textsOf([text], tenths)).join('')}</g>\n`,
    '</svg>\n',
  ].join('')
}
