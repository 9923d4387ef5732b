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
  ['1.500.000,00', ',', '1500000.00'],
  ['1,500,000.50', '.', '1500000.50'],
  ['1 234,5', ',', '1234.5'],
  ['abc', '.', undefined],
] as const)('%s with decimals after %s is %s', (written, decimal, number) => {
  expect(readNumber(written, decimal)).toBe(number)
})

test('the sign before decimals is known where a number shows it', () => {
  expect(decimalOf(['1.500.000,00'])).toBe(',')
  expect(decimalOf(['1500.50'])).toBe('.')
  expect(decimalOf(['1.500', '12'])).toBeUndefined()
})
