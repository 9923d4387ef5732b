/** The folder of the project, absolute. */
export const checkout: string
/** Why a program failed, in a sentence, from what it printed. */
export function causeOf(printed: string): string
/**
 * Runs `command` in the checkout. Resolves when it ends well; otherwise fails with an error whose message is `failure`,
 * the cause, and where all that it printed is.
 */
export function run(name: string, command: string, args: string[], options: { failure: string }): Promise<void>
