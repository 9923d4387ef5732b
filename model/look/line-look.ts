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

/** The line's width by strength 1 to 5: each is at least 1.4 times the one before, so that two lines side by side can be told apart. */
export const strengthWidth = [1, 1.75, 2.75, 4.25, 6] as const
