const isDigit = (at: number): boolean => /\p{Nd}/u.test(String.fromCodePoint(at))

/** The value of a decimal digit of any script: they stand in rows of ten, each from zero on. */
function valueOf(digit: string): number {
  const at = digit.codePointAt(0)!
  let before = at
  while (isDigit(before - 1)) before--
  return (at - before) % 10
}

/** Digits of every script as 0 to 9, and full-width signs as plain ones: "２０１９－０３", "۲۰۱۹" and "٢٠١٩". */
export const plainDigits = (text: string): string =>
  text.normalize('NFKC').replace(/\p{Nd}/gu, (digit) => (digit < ':' ? digit : String(valueOf(digit))))
