import type { DisplayError } from '../api'

const bare = (sentence: string): string => sentence.replace(/\.$/, '').toLowerCase()

/** What is said under an error's title: its message, unless that is the title once more, and what to do. */
export const errorText = ({ title, message, advice }: DisplayError): string =>
  bare(message) === bare(title) ? advice : `${message} ${advice}`

/** The same where no title stands over it. */
export const errorWords = ({ message, advice }: DisplayError): string => `${message} ${advice}`
