/** How heavy letters are. */
export type Weight = 400 | 500 | 700

/** How wide a text is in one line, in the unit of `size`. Server and page each measure with the fonts that they have. */
export type Ruler = (text: string, size: number, weight: Weight) => number
