import { listInWords } from './list'

test.each([
  [[], ''],
  [['A'], 'A'],
  [['A', 'B'], 'A and B'],
  [['A', 'B', 'C', 'D'], 'A, B, C and D'],
])('%j is read as “%s”', (words, text) => {
  expect(listInWords(words)).toBe(text)
})

test('what is chosen from has “or”, and a long list says how many more there are', () => {
  expect(listInWords(['A', 'B', 'C'], 'or')).toBe('A, B or C')
  expect(listInWords(['A', 'B', 'C'], 'and', 3)).toBe('A, B and C')
  expect(listInWords(['A', 'B', 'C', 'D', 'E'], 'and', 3)).toBe('A, B, C and 2 more')
})
