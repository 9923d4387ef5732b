import { readFileSync } from 'node:fs'
import { join } from 'node:path'

import { notices } from './notices'

/** How many requirements of levels 1 and 2 each section of the standard has, in its order; they come first in it. */
// prettier-ignore
const SECTIONS = {
  '1.1': 2, '1.2': 9, '1.3': 11, '1.4': 3, '1.5': 2,
  '2.1': 3, '2.2': 3, '2.3': 4, '2.4': 1,
  '3.2': 2, '3.3': 4, '3.4': 6, '3.5': 5, '3.7': 2,
  '4.1': 3, '4.2': 1, '4.3': 2, '4.4': 4,
  '5.1': 1, '5.2': 3, '5.3': 2, '5.4': 3,
  '6.1': 3, '6.2': 12, '6.3': 4, '6.4': 4, '6.5': 5, '6.6': 3, '6.8': 4,
  '7.1': 3, '7.2': 4, '7.3': 2, '7.4': 5, '7.5': 2, '7.6': 2,
  '8.1': 2, '8.2': 3, '8.3': 1, '8.4': 1,
  '9.1': 3, '9.2': 4,
  '10.1': 2, '10.2': 2, '10.3': 4, '10.4': 11, '10.5': 5, '10.6': 2, '10.7': 3,
  '11.1': 2, '11.2': 3, '11.3': 3, '11.4': 4, '11.5': 1, '11.6': 1,
  '12.1': 3, '12.2': 2, '12.3': 4,
  '13.1': 1, '13.2': 5, '13.3': 2, '13.4': 5,
  '14.1': 2, '14.2': 4, '14.3': 3,
  '15.1': 3, '15.2': 3, '15.3': 7,
  '16.1': 1, '16.2': 5, '16.3': 4, '16.4': 3, '16.5': 3,
  '17.1': 1, '17.2': 4, '17.3': 2,
}

const rows = readFileSync(join(__dirname, 'asvs.md'), 'utf8')
  .split('\n')
  .filter((line) => /^\| \d/.test(line))
  .map((line) => line.split('|').map((cell) => cell.trim()))

/** "1.2.6–1.2.8" and "8.1.1, 8.1.2" as single numbers. */
const numbersOf = (cell: string): string[] =>
  cell.split(', ').flatMap((part) => {
    const [first = '', last = first] = part.split('–')
    const section = first.replace(/\.\d+$/, '')
    const [from, to] = [first, last].map((number) => Number(number.split('.')[2])) as [number, number]
    return Array.from({ length: to - from + 1 }, (_, i) => `${section}.${from + i}`)
  })

test('each requirement of levels 1 and 2 has one verdict', () => {
  const wanted = Object.entries(SECTIONS).flatMap(([section, count]) =>
    Array.from({ length: count }, (_, i) => `${section}.${i + 1}`),
  )
  expect(wanted).toHaveLength(253)
  expect(rows.flatMap(([, numbers = '']) => numbersOf(numbers))).toEqual(wanted)
})

test('a verdict is one of four, and all but “nothing of the kind” say how', () => {
  for (const [, , held, how] of rows) {
    expect(['yes', 'partly', 'no', '–']).toContain(held)
    expect(how).toMatch(/\S{3}/)
  }
})

test('each package names its licence, and none asks more of who passes the program on than to name it', () => {
  const list = notices()
  expect(list.length).toBeGreaterThan(100)
  expect(list.filter(({ license }) => /not named|(?<!L)GPL|SSPL|BUSL|UNLICENSED/.test(license))).toEqual([])
})
