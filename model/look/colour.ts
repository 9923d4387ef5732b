/** A colour in each theme. */
export type Colour = { light: string; dark: string }

/** The background, and what is written on it. */
export const baseColour = {
  canvas: { light: '#fbfbf9', dark: '#15181c' },
  text: { light: '#1b1f24', dark: '#e8eaed' },
  quiet: { light: '#59636e', dark: '#a5afba' },
  lit: { light: '#0b57d0', dark: '#8ab4f8' },
} as const
