/** Sizes of texts, in units of the drawing. */
export const textSize = { name: 12, label: 10.5, title: 22, caption: 11 } as const
