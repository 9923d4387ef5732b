import { readStake } from './read-stake'
import { rangeWords, stakeIn, stakeWords, storedStake } from './stake'

const range = (text: string) => {
  const read = readStake(text)
  return 'fault' in read ? read.fault : [read.least, read.most, read.disclosure]
}

test.each([
  ['33,33 %', [33.33, 33.33, 'STATED']],
  ['33.33%', [33.33, 33.33, 'STATED']],
  ['50', [50, 50, 'STATED']],
  ['100 per cent', [100, 100, 'STATED']],
  ['25–50', [25, 50, 'STATED']],
  ['25 - 50 %', [25, 50, 'STATED']],
  ['25 % to 49,9 %', [25, 49.9, 'STATED']],
  ['between 10% and 20%', [10, 20, 'STATED']],
  ['zwischen 10 und 20 Prozent', [10, 20, 'STATED']],
  ['more than 25%', [25, 100, 'STATED']],
  ['more than 25 %, up to 50 %', [25, 50, 'STATED']],
  ['more than 25% but not more than 50%', [25, 50, 'STATED']],
  ['>25', [25, 100, 'STATED']],
  ['≥ 25', [25, 100, 'STATED']],
  ['at least 75 %', [75, 100, 'STATED']],
  ['75 % or more', [75, 100, 'STATED']],
  ['less than 5', [0, 5, 'STATED']],
  ['up to 50 %', [0, 50, 'STATED']],
  ['ownership-of-shares-25-to-50-percent', [25, 50, 'STATED']],
  ['ownership-of-shares-75-to-100-percent-as-trust', [75, 100, 'STATED']],
  ['majority', [50, 100, 'STATED']],
  ['wholly owned', [100, 100, 'STATED']],
  ['1/4', [25, 25, 'STATED']],
  ['۳۳٫۳ ٪', [33.3, 33.3, 'STATED']],
  ['５０％', [50, 50, 'STATED']],
  ['２５－５０', [25, 50, 'STATED']],
  ['৩৩ %', [33, 33, 'STATED']],
  ['0', [0, 0, 'STATED']],
  ['unknown', [0, 100, 'UNKNOWN']],
  ['?', [0, 100, 'UNKNOWN']],
  ['exempt from disclosure', [0, 100, 'EXEMPT']],
])('“%s” is read as it is written', (text, expected) => {
  expect(range(text)).toEqual(expected)
})

test.each([
  ['about 30 %', /between which figures/],
  ['~30', /between which figures/],
  ['150 %', /more than 100/],
  ['50–25', /ends below/],
  ['a lot', /no share that can be read/],
  ['-5', /no share that can be read/],
  ['', /no share that can be read/],
  ['25 of 100', /no share that can be read/],
  ['5¹ %', /no share that can be read/],
  ['33⅓ %', /no share that can be read/],
  ['5/0', /no share that can be read/],
])('“%s” is refused in a sentence', (text, expected) => {
  expect(range(text)).toMatch(expected)
})

test('what is said of a stake keeps what was written beside what was read', () => {
  const stake = { kind: 'CAPITAL', least: 25, most: 50, text: '25–50', direct: false, disclosure: 'STATED' } as const
  expect(stakeWords(stake)).toBe('25 to 50 % of capital, through others (written “25–50”)')
  expect(stakeIn(storedStake(stake))).toEqual(stake)
  const unbounded = [
    { least: 25, most: 100, disclosure: 'STATED' },
    { least: 0, most: 20, disclosure: 'STATED' },
    { least: 100 / 3, most: 100 / 3, disclosure: 'STATED' },
    { least: 0, most: 100, disclosure: 'EXEMPT' },
  ] as const
  expect(unbounded.map(rangeWords)).toEqual(['at least 25 %', 'at most 20 %', '33.333333 %', 'exempt from disclosure'])
})
