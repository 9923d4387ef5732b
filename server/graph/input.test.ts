import { checked, line, reference, text } from './input'

const codePoints = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, at) => String.fromCodePoint(from + at))
const turning = [...codePoints(0x202a, 0x202e), ...codePoints(0x2066, 0x2069)]
const noCharacters = [...codePoints(0xfdd0, 0xfdef), '\ufffe', '\uffff', '\u{1ffff}', '\u{10fffe}']
const hidden = ['\u00ad', '\u200b', '\u2060', '\u2063', '\ufeff', '\u{e0001}']
const names = (signs: readonly string[]) => signs.map((sign) => [sign.codePointAt(0)!.toString(16), sign] as const)
const kinds = { text: text(100), line: line(100), reference }

describe.each(Object.entries(kinds))('%s', (_, schema) => {
  test.each(names(turning))('with U+%s in it, which would show other words than it says, is refused', (_code, sign) => {
    for (const given of [`Acme ${sign}dtL`, `${sign}Acme`, `Acme${sign}`])
      expect(() => checked(schema, given)).toThrow(/turn the direction of the text/)
  })

  test.each(names(noCharacters))('with U+%s in it, which is no character, is refused', (_code, sign) => {
    expect(() => checked(schema, `Acme${sign}`)).toThrow(/cannot be shown/)
  })

  test.each(names(hidden))('is the same with U+%s in it, which nobody sees, as without', (_code, sign) => {
    expect(checked(schema, `${sign}Ac${sign}me Ltd${sign}`)).toBe('Acme Ltd')
    expect(() => checked(schema, sign)).toThrow(/is empty/)
  })

  test('keeps what letters of other scripts need: joiners and marks of direction', () => {
    for (const given of ['می\u200cخواهم', 'क्\u200dष', 'شركة (ZTE)\u200f', 'A\u200e 1'])
      expect(checked(schema, given)).toBe(given)
  })
})
