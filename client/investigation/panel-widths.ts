import { persistentStore } from './browser-store'

/** The regions beside the drawing that can be made wider. */
export type Side = 'left' | 'right'

/** How wide each may be and is to begin with, in pixels. */
export const widths: Record<Side, { least: number; usual: number; most: number }> = {
  left: { least: 200, usual: 264, most: 520 },
  right: { least: 320, usual: 390, most: 800 },
}

/** How wide the regions are; remembered by the browser. */
export const panelWidths = persistentStore<Record<Side, number>>('throughline.widths', () => ({
  left: widths.left.usual,
  right: widths.right.usual,
}))

/** Makes a region so wide, within what it may be and what leaves the drawing a third of the window. */
export function widen(side: Side, width: number): void {
  const { least, most } = widths[side]
  panelWidths.setState({ [side]: Math.round(Math.max(least, Math.min(most, innerWidth / 3 + 60, width))) })
}
