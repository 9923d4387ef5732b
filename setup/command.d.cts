/** Why a program failed, in a sentence, from what it printed. */
export function causeOf(printed: string): string
