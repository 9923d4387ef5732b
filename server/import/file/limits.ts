/** The longest line of a file that is read, in bytes. One record is no longer in any form that is known. */
export const LONGEST_LINE = 16 * 1024 * 1024

/** A compressed file may become so many times as large, once it is larger than `UNPACKED_FREELY` bytes. */
export const UNPACKED_TIMES = 200
export const UNPACKED_FREELY = 64 * 1024 * 1024

/** A table with more columns is none that anybody made. */
export const MOST_COLUMNS = 2_000
