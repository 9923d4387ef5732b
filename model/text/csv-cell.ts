/** What a spreadsheet takes for the beginning of a formula, where a cell begins or any reader may let one begin. */
const FORMULA = /^(?=[=+\-@\t\r＝＋－＠])|(?<=(?:^|[;,|\t\n\r\u2028\u2029])"*)(?=[=+\-@＝＋－＠])/gu

/** A cell of a table that no spreadsheet takes for a formula: an apostrophe stands before what begins like one. */
export const harmlessCell = <T>(cell: T): T | string => (typeof cell === 'string' ? cell.replace(FORMULA, "'") : cell)

/** Cells that stand in quotation marks: whatever could end a cell or a row for a reader that was set to another separator or another end of line. */
export const QUOTED_CELL = /[;,|\t\r\n\u2028\u2029"]|^\s|\s$/u
