import type { RelationStatus } from '../generated/vocabulary'
import type { Colour } from './colour'

/** How a relation's line is drawn. `dash`: lengths of line and gap, null for solid; `struck`: a bar across its middle. */
export type LineLook = { colour: Colour; dash: readonly [number, number] | null; struck: boolean }

/** The line by status: never colour alone. DENIED relations are not drawn; the look is for lists that name them. */
export const statusLook: Record<RelationStatus, LineLook> = {
  ASSERTED: { colour: { light: '#5c6773', dark: '#97a3b0' }, dash: null, struck: false },
  ALLEGED: { colour: { light: '#5c6773', dark: '#97a3b0' }, dash: [7, 5], struck: false },
  DISPUTED: { colour: { light: '#b3261e', dark: '#ff8f80' }, dash: null, struck: true },
  DENIED: { colour: { light: '#b3261e', dark: '#ff8f80' }, dash: [2, 4], struck: true },
}

/** The line's width by strength 1 to 5. */
export const strengthWidth = [1.25, 1.75, 2.5, 3.25, 4.25] as const
