/** Texts: sizes in canvas units; a name longer than `nameLength` characters is cut in the middle. */
export const textLook = { nameSize: 12, labelSize: 10, nameLength: 30, nameGap: 5 } as const
