const isDigit = (at: number): boolean => /\p{Nd}/u.test(String.fromCodePoint(at))

/** The value of a decimal digit of any script: they stand in rows of ten, each from zero on. */
function valueOf(digit: string): number {
  const at = digit.codePointAt(0)!
  let before = at
  while (isDigit(before - 1)) before--
  return (at - before) % 10
}

/** Full-width forms stand in the order of ASCII, from "！" on. */
const TO_ASCII = 0xff01 - 0x21

/**
 * Digits of every script as 0 to 9, full-width signs as plain ones and every space as a plain one: "２０１９－０３", "۲۰۱۹" and "٢٠١٩". Raised figures stay as they are: after a
 * number they are the mark of a footnote ("5¹ %" is not 51 %).
 */
export const plainDigits = (text: string): string =>
  text
    .replace(/\p{Zs}/gu, ' ')
    .replace(/[\uff01-\uff5e]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - TO_ASCII))
    .replace(/\p{Nd}/gu, (digit) => (digit < ':' ? digit : String(valueOf(digit))))
