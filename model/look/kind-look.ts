import type { EntityKind } from '../generated/vocabulary'
import type { Colour } from './colour'

/**
 * The outline of an entity: no two kinds share one. Lengths are in the canvas's own units (pixels at zoom 1); points of a polygon
 * lie in the box from -1,-1 (left top) to 1,1.
 */
export type Outline =
  { form: 'ellipse' } | { form: 'round-rectangle'; radius: number } | { form: 'polygon'; points: readonly number[] }

/** How a kind is drawn. `icon`: paths of a 24 by 24 box, stroked with `ink`; it is `iconSize` wide and moved down by `iconDown`. */
export type KindLook = {
  outline: Outline
  width: number
  height: number
  fill: Colour
  border: Colour
  ink: string
  icon: readonly string[]
  iconSize: number
  iconDown: number
}

const white = '#ffffff'
const black = '#16191d'

/** The points of a regular polygon or star, the first at the top. */
const corners = (radii: readonly number[], turn = 0): number[] =>
  radii.flatMap((radius, i) => {
    const angle = turn - Math.PI / 2 + (i * 2 * Math.PI) / radii.length
    return [radius * Math.cos(angle), radius * Math.sin(angle)].map((n) => Math.round(n * 1000) / 1000)
  })

/**
 * Okabe and Ito's palette, which survives the three kinds of colour blindness, and quiet colours more (wine and olive, after Tol; violet).
 * Eleven colours cannot all be told apart by everybody: shape and icon say the kind as well.
 */
export const kindLook: Record<EntityKind, KindLook> = {
  PERSON: {
    outline: { form: 'ellipse' },
    width: 38,
    height: 38,
    fill: { light: '#e69f00', dark: '#e69f00' },
    border: { light: '#9a6a00', dark: '#ffc34d' },
    ink: black,
    icon: ['M8 7a4 4 0 1 0 8 0a4 4 0 0 0 -8 0', 'M6 21v-2a4 4 0 0 1 4 -4h4a4 4 0 0 1 4 4v2'],
    iconSize: 22,
    iconDown: 0,
  },
  COMPANY: {
    outline: { form: 'round-rectangle', radius: 10 },
    width: 40,
    height: 36,
    fill: { light: '#0072b2', dark: '#2283c0' },
    border: { light: '#00507d', dark: '#6cb8e6' },
    ink: white,
    icon: [
      'M3 21l18 0',
      'M5 21v-14l8 -4v18',
      'M19 21v-10l-6 -4',
      'M9 9l0 .01',
      'M9 12l0 .01',
      'M9 15l0 .01',
      'M9 18l0 .01',
    ],
    iconSize: 23,
    iconDown: 0,
  },
  GOVERNMENT: {
    outline: { form: 'polygon', points: [-1, 0, -0.5, -0.95, 0.5, -0.95, 1, 0, 0.5, 0.95, -0.5, 0.95] },
    width: 46,
    height: 42,
    fill: { light: '#d55e00', dark: '#d96a12' },
    border: { light: '#984300', dark: '#ffa666' },
    ink: white,
    icon: [
      'M3 21l18 0',
      'M3 10l18 0',
      'M5 6l7 -3l7 3',
      'M4 10l0 11',
      'M20 10l0 11',
      'M8 14l0 3',
      'M12 14l0 3',
      'M16 14l0 3',
    ],
    iconSize: 22,
    iconDown: 0,
  },
  LAW: {
    outline: { form: 'polygon', points: [-1, -1, 1, -1, 1, 1, -1, 1] },
    width: 34,
    height: 40,
    fill: { light: '#cc79a7', dark: '#cc79a7' },
    border: { light: '#8d3f69', dark: '#f0abd0' },
    ink: black,
    icon: [
      'M7 20l10 0',
      'M6 6l6 -1l6 1',
      'M12 3l0 17',
      'M9 12l-3 -6l-3 6a3 3 0 0 0 6 0',
      'M21 12l-3 -6l-3 6a3 3 0 0 0 6 0',
    ],
    iconSize: 24,
    iconDown: 0,
  },
  SURVEILLANCE_SYSTEM: {
    outline: { form: 'polygon', points: corners([1, 1, 1, 1]) },
    width: 50,
    height: 50,
    fill: { light: '#009e73', dark: '#009e73' },
    border: { light: '#006b4e', dark: '#4fd6ae' },
    ink: white,
    icon: [
      'M3 4a1 1 0 0 1 1 -1h16a1 1 0 0 1 1 1v2a1 1 0 0 1 -1 1h-16a1 1 0 0 1 -1 -1l0 -2',
      'M8 14a4 4 0 1 0 8 0a4 4 0 1 0 -8 0',
      'M19 7v7a7 7 0 0 1 -14 0v-7',
      'M12 14l.01 0',
    ],
    iconSize: 21,
    iconDown: 0,
  },
  ORGANIZATION: {
    outline: { form: 'polygon', points: corners([1, 1, 1, 1, 1]) },
    width: 46,
    height: 46,
    fill: { light: '#56b4e9', dark: '#56b4e9' },
    border: { light: '#1f77aa', dark: '#a8dcf8' },
    ink: black,
    icon: [
      'M5.931 6.936l1.275 4.249m5.607 5.609l4.251 1.275',
      'M11.683 12.317l5.759 -5.759',
      'M4 5.5a1.5 1.5 0 1 0 3 0a1.5 1.5 0 1 0 -3 0',
      'M17 5.5a1.5 1.5 0 1 0 3 0a1.5 1.5 0 1 0 -3 0',
      'M17 18.5a1.5 1.5 0 1 0 3 0a1.5 1.5 0 1 0 -3 0',
      'M4 15.5a4.5 4.5 0 1 0 9 0a4.5 4.5 0 1 0 -9 0',
    ],
    iconSize: 21,
    iconDown: 1,
  },
  EVENT: {
    outline: { form: 'polygon', points: corners([1, 0.58, 1, 0.58, 1, 0.58, 1, 0.58, 1, 0.58]) },
    width: 52,
    height: 52,
    fill: { light: '#f0e442', dark: '#f0e442' },
    border: { light: '#857c00', dark: '#fff7a1' },
    ink: black,
    icon: [
      'M4 7a2 2 0 0 1 2 -2h12a2 2 0 0 1 2 2v12a2 2 0 0 1 -2 2h-12a2 2 0 0 1 -2 -2l0 -12',
      'M16 3l0 4',
      'M8 3l0 4',
      'M4 11l16 0',
      'M8 15h2v2h-2l0 -2',
    ],
    iconSize: 18,
    iconDown: 1,
  },
  PLACE: {
    outline: { form: 'polygon', points: [0, -1, 1, 0.86, -1, 0.86] },
    width: 48,
    height: 46,
    fill: { light: '#8a8a2e', dark: '#8f8f36' },
    border: { light: '#5e5e18', dark: '#cfcf7c' },
    ink: white,
    icon: [
      'M9 11a3 3 0 1 0 6 0a3 3 0 0 0 -6 0',
      'M17.657 16.657l-4.243 4.243a2 2 0 0 1 -2.827 0l-4.244 -4.243a8 8 0 1 1 11.314 0',
    ],
    iconSize: 18,
    iconDown: 6,
  },
  GROUP: {
    outline: { form: 'polygon', points: corners([1, 1, 1, 1, 1, 1, 1, 1], Math.PI / 8) },
    width: 44,
    height: 44,
    fill: { light: '#882255', dark: '#a83a72' },
    border: { light: '#5c1239', dark: '#e08fb8' },
    ink: white,
    icon: [
      'M5 7a4 4 0 1 0 8 0a4 4 0 1 0 -8 0',
      'M3 21v-2a4 4 0 0 1 4 -4h4a4 4 0 0 1 4 4v2',
      'M16 3.13a4 4 0 0 1 0 7.75',
      'M21 21v-2a4 4 0 0 0 -3 -3.85',
    ],
    iconSize: 22,
    iconDown: 0,
  },
  DOCUMENT: {
    outline: { form: 'polygon', points: [-1, -1, 0.4, -1, 1, -0.5, 1, 1, -1, 1] },
    width: 34,
    height: 42,
    fill: { light: '#767f8a', dark: '#828b97' },
    border: { light: '#4c545d', dark: '#c0c7cf' },
    ink: white,
    icon: ['M9 9l1 0', 'M9 13l6 0', 'M9 17l6 0'],
    iconSize: 26,
    iconDown: -1,
  },
  ASSET: {
    outline: { form: 'polygon', points: [-1, -0.62, -0.62, -1, 0.62, -1, 1, -0.62, 0.62, 1, -0.62, 1] },
    width: 44,
    height: 38,
    fill: { light: '#5b4a9e', dark: '#6f5fb5' },
    border: { light: '#3a2d70', dark: '#b3a7e8' },
    ink: white,
    icon: [
      'M2 20a2.4 2.4 0 0 0 2 1a2.4 2.4 0 0 0 2 -1a2.4 2.4 0 0 1 2 -1a2.4 2.4 0 0 1 2 1a2.4 2.4 0 0 0 2 1a2.4 2.4 0 0 0 2 -1a2.4 2.4 0 0 1 2 -1a2.4 2.4 0 0 1 2 1a2.4 2.4 0 0 0 2 1a2.4 2.4 0 0 0 2 -1',
      'M4 18l-1 -5h18l-2 4',
      'M5 13v-6h8l4 6',
      'M7 7v-4h-1',
    ],
    iconSize: 20,
    iconDown: -1,
  },
}
