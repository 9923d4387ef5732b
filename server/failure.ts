import { KnownError } from './errors'

/** What the system refuses, and what a person does about it. */
const refusals: Record<string, string> = {
  ENOSPC: 'The disk is full: make room and start again.',
  EDQUOT: 'Your share of the disk is used up: make room and start again.',
  EACCES: 'Throughline may not read or write this: change its permissions, or set THROUGHLINE_DATA to another folder.',
  EPERM: 'Throughline may not change this: change its permissions, or set THROUGHLINE_DATA to another folder.',
  EROFS: 'This cannot be written to: set THROUGHLINE_DATA to another folder.',
  ENOTDIR: 'This is not a folder: set THROUGHLINE_DATA to another one.',
  EEXIST: 'This is not a folder: set THROUGHLINE_DATA to another one.',
  EISDIR: 'A folder stands where a file must be: move it away, or set THROUGHLINE_DATA to another folder.',
  ENOENT: 'There can be nothing at this place: set THROUGHLINE_DATA to another folder.',
  EMFILE: 'Too many files are open on this computer: close other programs and start again.',
}

/** Says why the program cannot go on, in a sentence for people; a bug is shown whole, so that it can be reported. */
export function sentenceOf(error: unknown): string {
  if (error instanceof KnownError) return error.message
  const { code = '', path, dest, stack, message, name } = error as NodeJS.ErrnoException & { dest?: string }
  if (name === 'SetupError') return message
  const place = dest ?? path
  const refusal = refusals[code] ?? (place && `This cannot be used (${code}): set THROUGHLINE_DATA to another folder.`)
  if (refusal) return place ? `${place}: ${refusal}` : refusal
  return `A mistake in Throughline, please report it:\n${stack ?? message ?? String(error)}`
}
