import fc from 'fast-check'

import { plainDigits } from '../text/digits'
import { two } from './calendar'
import { readEdtf } from './edtf'
import { readTyped, typedTime, whyNotTyped } from './typed-time'

test.each([
  ['2019', '2019'],
  [' 2019-03 ', '2019-03'],
  ['spring 2019', '2019-21'],
  ['Spring of 2019', '2019-21'],
  ['March 2019', '2019-03'],
  ['22 March 2019', '2019-03-22'],
  ['March 22, 2019', '2019-03-22'],
  ['29.02.2016', '2016-02-29'],
  ['2019/03/22', '2019-03-22'],
  ['the 2010s', '201X'],
  ['about 2012', '2012~'],
  ['c. March 2012', '2012-03~'],
  ['2012 (uncertain)', '2012?'],
  ['about March 2012 (uncertain)', '2012-03%'],
  ['since 2010', '2010/..'],
  ['since March 2010', '2010-03/..'],
  ['until spring 2012', '../2012-21'],
  ['until 2012, start not known', '/2012'],
  ['from 2012, end not known', '2012/'],
  ['2010 to 2012', '2010/2012'],
  ['March 2010 to about 2012', '2010-03/2012~'],
  ['from 22 March 2010 until April 2010', '2010-03-22/2010-04'],
  ['March 2010–April 2012', '2010-03/2012-04'],
  ['2010–2012', '2010/2012'],
  ['2015; 2020', '{2015,2020}'],
  ['until 2012; 2015 to 2016; from 2020', '{..2012,2015..2016,2020..}'],
  ['at all times', '../..'],
  ['２０１９－０３', '2019-03'],
  ['۲۰۱۹', '2019'],
  ['٢٠١٩-٠٣-٢٢', '2019-03-22'],
  ['2019年3月22日', '2019-03-22'],
  ['２０１９年', '2019'],
])('%j is read as %s', (text, edtf) => {
  expect(readTyped(text)).toEqual({ text: edtf, fault: null })
})

test.each([
  ['02/12/2022', /can be two days/],
  ['2010/12', /can be two times/],
  ['29.02.2015', /February 2015 has 28 days/],
  ['long ago', /cannot be read as a date/],
  ['2012 to 2010', /ends before it begins/],
  ['۱۳۹۸', /Iranian or the Islamic calendar.*2019/],
  ['١٤٤٠', /Iranian or the Islamic calendar/],
])('%j is refused, and told why', (text, fault) => {
  expect(whyNotTyped(text)).toMatch(fault)
  expect(typedTime(text)).toBe(text)
})

test('nothing typed is nothing wrong', () => expect(whyNotTyped('  ')).toBeNull())

test('what is a time in EDTF stays as it is, in whichever digits it is typed', () => {
  const year = fc.integer({ min: 1500, max: 2100 }).map(String)
  const date = fc.oneof(
    year,
    fc.tuple(year, fc.integer({ min: 1, max: 12 })).map(([y, m]) => `${y}-${two(m)}`),
    fc.tuple(year, fc.integer({ min: 21, max: 24 })).map(([y, season]) => `${y}-${season}`),
  )
  const zeros = ['0', '０', '۰', '٠', '०', '๐']
  fc.assert(
    fc.property(date, fc.constantFrom(...zeros), (text, zero) => {
      const inScript = text.replace(/\d/g, (digit) => String.fromCodePoint(zero.codePointAt(0)! + Number(digit)))
      const other = readEdtf(plainDigits(inScript))
      expect(readTyped(inScript)).toEqual({ text: other.time?.text ?? null, fault: other.fault })
    }),
  )
})
