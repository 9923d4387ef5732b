import type { Css, StylesheetJson } from 'cytoscape'

import type { EntityKind, RelationStatus } from '../generated/graphql'

import { iconImage } from './icons'
import { loopDirections } from './line/loop-directions'
import { baseColour } from '../../model/look/colour'
import { kindLook } from '../../model/look/kind-look'
import { statusLook, strengthWidth } from '../../model/look/line-look'
import { scales } from '../../model/look/size'
import { farNames } from './far-names'
import { textLook } from './text-look'
import type { Outline } from '../../model/look/kind-look'

/** Light or dark. */
export type Theme = 'light' | 'dark'

const fonts =
  ['', ' Arabic', ' Hebrew', ' SC', ' KR'].map((script) => `"Noto Sans${script} Variable"`).join(', ') + ', sans-serif'
const fontsOf = (round: number): string => (round === 0 ? fonts : `${fonts}, "round ${round}"`)

const outline = (shape: Outline): Css.Node => {
  if (shape.form === 'ellipse') return { shape: 'ellipse' }
  if (shape.form === 'round-rectangle') return { shape: 'round-rectangle', 'corner-radius': `${shape.radius}` }
  return { shape: 'polygon', 'shape-polygon-points': shape.points.join(' ') }
}

const entities = (theme: Theme): Css.Node => ({
  label: 'data(label)',
  'font-size': textLook.nameSize,
  'font-weight': 500,
  color: baseColour.text[theme],
  'text-valign': 'bottom',
  'text-margin-y': textLook.nameGap,
  'text-wrap': 'wrap',
  'text-max-width': '112px',
  'line-height': 1.15,
  'text-background-color': baseColour.canvas[theme],
  'text-background-opacity': 0.8,
  'text-background-padding': '1px',
  'text-background-shape': 'roundrectangle',
  'border-width': 1.5,
  'background-fit': 'none',
  'background-clip': 'none',
  'background-image-containment': 'over',
  'overlay-opacity': 0,
  'z-index': 10,
})

const kind = (name: EntityKind, theme: Theme): StylesheetJson[number] => {
  const { outline: shape, width, height, fill, border, iconSize, iconDown } = kindLook[name]
  const style: Css.Node = {
    ...outline(shape),
    width,
    height,
    'background-color': fill[theme],
    'border-color': border[theme],
    'background-image': iconImage(name),
    'background-width': `${iconSize}px`,
    'background-height': `${iconSize}px`,
    'background-position-x': '50%',
    'background-position-y': '50%',
    'background-offset-y': `${iconDown}px`,
  }
  return { selector: `node.${name}`, style }
}

/** What has more relations is larger, its icon too. */
const sizesOf = (name: EntityKind): StylesheetJson =>
  scales.slice(1).map((scale, i) => {
    const { width, height, iconSize, iconDown } = kindLook[name]
    return {
      selector: `node.${name}.size-${i + 1}`,
      style: {
        width: width * scale,
        height: height * scale,
        'background-width': `${iconSize * scale}px`,
        'background-height': `${iconSize * scale}px`,
        'background-offset-y': `${iconDown * scale}px`,
      },
    }
  })

const relations = (theme: Theme): Css.Edge => ({
  label: 'data(label)',
  'font-size': textLook.labelSize,
  color: baseColour.quiet[theme],
  'text-rotation': 'autorotate',
  'text-background-color': baseColour.canvas[theme],
  'text-background-opacity': 0.9,
  'text-background-padding': '2px',
  'min-zoomed-font-size': 7,
  'curve-style': 'bezier',
  'control-point-step-size': 46,
  'loop-direction': '0deg',
  'loop-sweep': '60deg',
  'target-arrow-shape': 'triangle',
  'arrow-scale': 0.9,
  'overlay-opacity': 0,
})

const status = (name: RelationStatus, theme: Theme): StylesheetJson[number] => {
  const { colour, dash, struck } = statusLook[name]
  const style: Css.Edge = {
    'line-color': colour[theme],
    'target-arrow-color': colour[theme],
    'source-arrow-color': colour[theme],
    'line-style': dash ? 'dashed' : 'solid',
    ...(dash && { 'line-dash-pattern': [...dash] }),
    // The bar across is drawn over it, in overlay.ts.
    ...(struck && { color: colour[theme] }),
  }
  return { selector: `edge.${name}`, style }
}

const strengths = strengthWidth.map((width, i) => ({
  selector: `edge.strength-${i + 1}`,
  style: { width, 'arrow-scale': Math.min(0.9, 0.75 + i * 0.08) },
}))

const lit = (theme: Theme) => baseColour.lit[theme]

/** Smaller names than this, in pixels of the page, are not drawn. */
const least = 8

/** The later a rule, the stronger. */
/**
 * How everything is drawn. `density`: pixels of the canvas in a pixel of the page. `round`: counts up when fonts have come. Cytoscape keeps what it measured and drew of a text by the names of its fonts, so
 * another name, which no font has, makes it measure and draw anew.
 */
export const stylesheet = (theme: Theme, density = 1, round = 0): StylesheetJson => [
  { selector: 'core', style: coreStyle(theme) },
  {
    selector: 'node',
    style: { ...entities(theme), 'font-family': fontsOf(round), 'min-zoomed-font-size': least * density },
  },
  ...(Object.keys(kindLook) as EntityKind[]).flatMap((name) => [kind(name, theme), ...sizesOf(name)]),
  { selector: 'edge', style: { ...relations(theme), 'font-family': fontsOf(round) } },
  ...strengths,
  ...(Object.keys(statusLook) as RelationStatus[]).map((name) => status(name, theme)),
  ...loopDirections.map((direction, i) => ({
    selector: `edge.loop-${i}`,
    style: { 'loop-direction': `${direction}deg` },
  })),
  { selector: 'edge.both-ways', style: { 'target-arrow-shape': 'none' } },
  {
    selector: 'edge.beside',
    style: {
      'underlay-color': lit(theme),
      'underlay-opacity': 0.16,
      'underlay-padding': 4,
      color: baseColour.text[theme],
    },
  },
  {
    selector: 'node.hovered, node.fresh',
    style: { 'underlay-color': lit(theme), 'underlay-opacity': 0.22, 'underlay-padding': 7 },
  },
  {
    selector: 'edge.hovered, edge.fresh',
    style: { 'underlay-color': lit(theme), 'underlay-opacity': 0.22, 'underlay-padding': 5 },
  },
  {
    selector: 'node:selected',
    style: {
      'border-width': 3,
      'border-color': lit(theme),
      'underlay-color': lit(theme),
      'underlay-opacity': 0.25,
      'underlay-padding': 8,
      'z-index': 30,
    },
  },
  {
    selector: 'edge:selected',
    style: {
      'underlay-color': lit(theme),
      'underlay-opacity': 0.35,
      'underlay-padding': 6,
      color: baseColour.text[theme],
      'z-index': 20,
    },
  },
  // Paler, so that what is known to be of that time stands out; still told apart by its line.
  { selector: 'edge.undated', style: { 'line-opacity': 0.4, 'text-opacity': 0.75 } },
  { selector: '.pale', style: { opacity: 0.38 } },
  { selector: '.dim', style: { opacity: 0.18 } },
  { selector: 'node.lit', style: { 'border-width': 3, 'border-color': lit(theme), 'z-index': 30 } },
  {
    selector: 'edge.lit',
    style: { 'underlay-color': lit(theme), 'underlay-opacity': 0.35, 'underlay-padding': 5, 'z-index': 20 },
  },
  // From afar names are larger, and the words on lines, which could not be read, are left out but for what is selected.
  { selector: 'edge.far', style: { label: '' } },
  { selector: 'node.far', style: { 'font-size': textLook.nameSize + 2.5, 'text-max-width': '122px' } },
  // From further away few names are left, the larger the further.
  ...farNames.map(({ size }, i) => ({
    selector: `node.named-${i}`,
    style: { 'font-size': size, 'text-max-width': `${size * 10}px`, 'z-index': 15 },
  })),
  { selector: 'edge.beside, edge.lit', style: { label: 'data(label)' } },
  {
    selector: 'edge.hovered, edge:selected',
    style: { label: 'data(whole)', 'text-wrap': 'wrap', 'text-max-width': '180px' },
  },
  { selector: '.gone', style: { display: 'none' } },
]

const coreStyle = (theme: Theme): Css.Core =>
  ({
    'selection-box-color': baseColour.lit[theme],
    'selection-box-opacity': 0.15,
    'selection-box-border-color': baseColour.lit[theme],
    'active-bg-opacity': 0.06,
    // While the picture of what is there is moved, what is beside it is empty.
    'outside-texture-bg-opacity': 0,
  }) as unknown as Css.Core
