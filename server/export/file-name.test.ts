import { fileName } from './file-name'

const made = new Date('2026-11-23T10:00:00Z')

test.each([
  ['ZTE and Iran: who says so?', 'zte-and-iran-who-says-so-2026-11-23.svg'],
  ['شرکت مخابرات ایران', 'شرکت-مخابرات-ایران-2026-11-23.svg'],
  ['../../etc/passwd\u0000', 'etc-passwd-2026-11-23.svg'],
  ['???', 'throughline-2026-11-23.svg'],
  [null, 'throughline-2026-11-23.svg'],
])('%j is saved as %s', (title, expected) => {
  expect(fileName(title, made, 'SVG')).toBe(expected)
})

test('a long title does not make a long name', () => {
  expect(fileName('word '.repeat(100), made, 'PNG').length).toBeLessThan(80)
})
