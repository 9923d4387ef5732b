import fc from 'fast-check'

import { readEdtf } from './edtf'
import type { Edtf } from './edtf'

function timeOf(text: string): Edtf {
  const { time, fault } = readEdtf(text)
  if (!time) throw new Error(fault)
  return time
}

const boundsOf = (text: string) => {
  const { earliest, latest } = timeOf(text)
  return [earliest, latest]
}
const surelyOf = (text: string) => {
  const { surelyFrom, surelyTo } = timeOf(text)
  return [surelyFrom, surelyTo]
}

describe('A date in EDTF', () => {
  test.each([
    ['2010', '2010-01-01', '2010-12-31'],
    ['2010-12', '2010-12-01', '2010-12-31'],
    ['2012-02', '2012-02-01', '2012-02-29'],
    ['2010-12-01', '2010-12-01', '2010-12-01'],
    ['2010-06-15T10:00:00Z', '2010-06-15', '2010-06-15'],
    ['2010/2012', '2010-01-01', '2012-12-31'],
    ['2010-12/2011', '2010-12-01', '2011-12-31'],
    ['../2012', null, '2012-12-31'],
    ['/2012', null, '2012-12-31'],
    ['2010/..', '2010-01-01', null],
    ['2010/', '2010-01-01', null],
    ['../..', null, null],
    ['2010-21', '2010-03-01', '2010-05-31'],
    ['2010-24', '2010-12-01', '2011-02-28'],
    ['2010-32~', '2010-06-01', '2010-08-31'],
    ['2010-34', '2010-04-01', '2010-06-30'],
    ['2010-21/2010-23', '2010-03-01', '2010-11-30'],
    ['201X', '2010-01-01', '2019-12-31'],
    ['2010-12-XX', '2010-12-01', '2010-12-31'],
    ['201', '2010-01-01', '2019-12-31'],
    ['19', '1900-01-01', '1999-12-31'],
    ['[2010,2012..2014]', '2010-01-01', '2014-12-31'],
    ['[..2010]', null, '2010-12-31'],
    ['[2010..]', '2010-01-01', null],
    ['0000', '0000-01-01', '0000-12-31'],
    ['9999', '9999-01-01', '9999-12-31'],
    ['XXXX', null, null],
  ])('%s may hold from %s to %s', (text, earliest, latest) => {
    expect(boundsOf(text)).toEqual([earliest, latest])
  })

  test.each(['~', '?', '%'])('that is marked %s keeps its bounds: how far "about" reaches is not guessed', (mark) => {
    expect(boundsOf(`2010${mark}`)).toEqual(boundsOf('2010'))
    expect(boundsOf(`2010${mark}/2012-03${mark}`)).toEqual(boundsOf('2010/2012-03'))
  })

  test('is kept as it was written, but for spaces around it', () => {
    expect(timeOf(' 2010~ ').text).toBe('2010~')
  })

  test.each([
    ['2010', '2010-12-31', '2010-01-01'],
    ['2010-12-01', '2010-12-01', '2010-12-01'],
    ['2010/2012', '2010-12-31', '2012-01-01'],
    ['2010/..', '2010-12-31', '9999-12-31'],
    ['2010/', '2010-12-31', '2010-01-01'],
    ['/2012', '2012-12-31', '2012-01-01'],
    ['../2012', '0000-01-01', '2012-01-01'],
    ['../..', '0000-01-01', '9999-12-31'],
    ['2010/2010-06', '2010-06-30', '2010-06-01'],
    ['[2010..]', '9999-12-31', '2010-01-01'],
    ['[..2010]', '2010-12-31', '0000-01-01'],
    ['XXXX', null, null],
  ])('%s has surely begun by %s and not ended before %s', (text, from, to) => {
    expect(surelyOf(text)).toEqual([from, to])
  })
})

describe('What is no date in EDTF is refused with a sentence that shows how it is written:', () => {
  const forms =
    'Write the year first: 2010, 2010-12, 2010-12-01, about 2010~, a span 2010/2012, or open 2010/.. or ../2012.'
  test.each([
    ['02/12/2022', '“02/12/2022” can be two days: write 2022-12-02 or 2022-02-12, whichever the source means.'],
    ['2.3.2022', '“2.3.2022” can be two days: write 2022-03-02 or 2022-02-03, whichever the source means.'],
    ['31-12-2022', '“31-12-2022” has its year last: write 2022-12-31.'],
    ['12/2010', '“12/2010” has its year last: write 2010-12.'],
    ['20220212', '“20220212” lacks its hyphens: write 2022-02-12.'],
    ['2012/2010', '“2012/2010” ends before it begins. Write the earlier date first.'],
    ['10000', `“10000” is not a year from 0000 to 9999. ${forms}`],
    ['-0100', `“-0100” is not a year from 0000 to 9999. ${forms}`],
    ['Y17000', `“Y17000” is not a year from 0000 to 9999. ${forms}`],
    ['99/99/2022', 'There is no “99/99/2022”: a year has 12 months.'],
    ['2022-2', '“2022-2” is written another way: write 2022-02.'],
    ['December 2010', '“December 2010” is written in words: write 2010-12.'],
    ...['', '/', '[..]', 'unknown', '2010/2011/2012', '[2010}', '{[2010]}'].map((text): [string, string] => [
      text,
      `“${text}” cannot be read as a date. ${forms}`,
    ]),
  ])('%s', (text, message) => {
    expect(readEdtf(text)).toEqual({ time: null, fault: message })
  })

  test('anything at all is read or refused so, and never breaks', () => {
    const piece = fc.constantFrom(
      '2010',
      '-12',
      '-01',
      '/',
      '..',
      '~',
      '?',
      'X',
      '[',
      ']',
      '{',
      '}',
      ',',
      'Y',
      'T',
      '1',
    )
    const text = fc.oneof(
      fc.string(),
      fc.array(piece).map((pieces) => pieces.join('')),
    )
    fc.assert(
      fc.property(text, (written) => {
        const { time, fault } = readEdtf(written)
        expect(fault ?? '.').toMatch(/\.$/)
        const days = [time?.earliest ?? [], time?.latest ?? []].flat()
        expect(days.filter((day) => !/^\d{4}-\d\d-\d\d$/.test(day))).toEqual([])
        expect(days).toEqual(days.toSorted())
      }),
      { numRuns: 2000 },
    )
  })
})

test('Two spans of days agree with what they say: wherever it surely held, it may have held', () => {
  const day = fc
    .date({ min: new Date('0001-01-01'), max: new Date('9998-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10))
  fc.assert(
    fc.property(day, day, fc.constantFrom(4, 7, 10), (a, b, precision) => {
      const [begin, end] = [a, b].sort().map((each) => each.slice(0, precision))
      const { earliest, latest, surelyFrom, surelyTo } = timeOf(`${begin}/${end}`)
      expect([earliest! <= surelyFrom!, surelyTo! <= latest!]).toEqual([true, true])
    }),
  )
})
