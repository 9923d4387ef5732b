/** On which sides of an entity its loops stand, one after the other, in degrees from above; from the fifth on larger ones around them. */
export const loopDirections = [0, 90, -90, 180] as const
