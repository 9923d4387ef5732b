import { decimalOf, orderOf, readDate, readNumber } from './dates'

test.each([
  ['2022-12-02', undefined, '2022-12-02'],
  ['15/03/2023 10:30:00', undefined, '2023-03-15'],
  ['02/12/2022', 'DMY', '2022-12-02'],
  ['02/12/2022', 'MDY', '2022-02-12'],
  ['20050101', undefined, '2005-01-01'],
  ['03 Mar 2011', undefined, '2011-03-03'],
  ['2011', undefined, '2011'],
] as const)('%s with the order %s is %s', (written, order, day) => {
  expect(readDate(written, order)).toEqual({ value: day })
})

test('a date that can be two days is a problem until the order is said', () => {
  expect(readDate('02/12/2022', undefined)).toEqual({
    reason: '“02/12/2022” can be two days: say in the mapping in which order day and month stand (dates: DMY or MDY).',
  })
})

test('the order is known where one date of the column shows it, and all others can have it', () => {
  expect(orderOf(['02/12/2022', '15/03/2023'])).toBe('DMY')
  expect(orderOf(['02/12/2022', '03/15/2023'])).toBe('MDY')
  expect(orderOf(['02/12/2022', '03/04/2023'])).toBeUndefined()
  expect(orderOf(['15/03/2023', '03/15/2023'])).toBeUndefined()
})

test.each([
  ['02/12/22', undefined, /has a year of two digits/],
  ['03/15/2023', 'DMY', /is no day in the order DMY/],
  ['2024-13-01', undefined, /a year has 12 months/],
] as const)('%s is refused in a sentence', (written, order, sentence) => {
  expect(readDate(written, order)).toEqual({ reason: expect.stringMatching(sentence) as string })
})

test.each([
  ['1.500.000,00', ',', '1500000.00'],
  ['1.500.000,00', undefined, '1500000.00'],
  ['1,500,000.50', '.', '1500000.50'],
  ['1,50,000', '.', '150000'],
  ['1 234,5', ',', '1234.5'],
  ["1'234.5", undefined, '1234.5'],
  ['12,5', undefined, '12.5'],
] as const)('%s with decimals after %s is %s', (written, decimal, number) => {
  expect(readNumber(written, decimal)).toEqual({ value: number })
})

test.each([
  ['1.500', undefined, /can be two numbers: say in the mapping/],
  ['1,500.5', ',', /is no number with decimals after “,”/],
  ['1.5.2', '.', /is no number/],
  ['abc', '.', /is no number/],
] as const)('%s with decimals after %s is refused in a sentence', (written, decimal, sentence) => {
  expect(readNumber(written, decimal)).toEqual({ reason: expect.stringMatching(sentence) as string })
})

test('the sign before decimals is known where a number shows it', () => {
  expect(decimalOf(['1.500.000,00'])).toBe(',')
  expect(decimalOf(['1500.50'])).toBe('.')
  expect(decimalOf(['1.500', '12'])).toBeUndefined()
  expect(decimalOf(['1.500,5', '1,500.5'])).toBeUndefined()
})
