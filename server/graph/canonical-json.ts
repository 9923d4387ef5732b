import { stringify } from 'safe-stable-stringify'

/** JSON with the fields in order: the same for the same values. */
export const canonical = (value: unknown): string => stringify(value) as string
