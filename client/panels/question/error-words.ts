import type { DisplayError } from '../../api'

const bare = (sentence: string): string => sentence.replace(/\.$/, '').toLowerCase()

/** A reason that somebody wrote may stand at the end of a message, and end without a stop. */
const stopped = (message: string): string => (/[.!?؟。…]$/.test(message.trim()) ? message : `${message.trim()}.`)

/** What is said under an error's title: its message, unless that is the title once more, and what to do. */
export const errorText = ({ title, message, advice }: DisplayError): string =>
  bare(message) === bare(title) ? advice : `${stopped(message)} ${advice}`

/** The same where no title stands over it. */
export const errorWords = ({ message, advice }: DisplayError): string => `${stopped(message)} ${advice}`
