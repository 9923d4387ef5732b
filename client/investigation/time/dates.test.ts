import { readTyped } from '../../../model/time/typed-time'
import { boundsInWords, edtfInWords, momentInWords, periodInWords } from './dates'

describe('A date of a source in words', () => {
  test.each([
    ['2010', '2010'],
    ['2010-12', 'December 2010'],
    ['2010-12-01', '1 December 2010'],
    ['2010~', 'about 2010'],
    ['2010-03?', 'March 2010 (uncertain)'],
    ['2010%', 'about 2010 (uncertain)'],
    ['201X', 'the 2010s'],
    ['2010-22', 'summer 2010'],
    ['2010/2012', '2010 to 2012'],
    ['2010/2010', '2010'],
    ['2010/..', 'since 2010'],
    ['../2012-03', 'until March 2012'],
    ['/2012', 'until 2012, start not known'],
    ['2010/', 'from 2010, end not known'],
    ['../..', 'at all times'],
    ['/..', 'without end, start not known'],
    ['../', 'without beginning, end not known'],
    ['XXXX/XXXX', 'start and end not known'],
    ['{2015,2020}', '2015; 2020'],
    ['{2015-01-01..2015-12-31,2020-03-01..}', '2015; from 1 March 2020'],
    ['{..2010,2012-03..2014,2020~..}', 'until 2010; March 2012 to 2014; from about 2020'],
  ])('%s reads %s', (text, words) => expect(edtfInWords(text)).toBe(words))

  test.each([
    '2010',
    '2010-12',
    '2010-12-01',
    '2010~',
    '2010-03?',
    '2010%',
    '201X',
    '2010-22',
    '2010/2012',
    '2010-21/..',
    '../2012-03',
    '/2012',
    '2010-03-22~/',
    '../..',
    '/..',
    '../',
    '{2015,2020}',
    '{2015,2018..2019-03,2020-03..}',
    '{..2010,2012-03..2014,2020~..}',
  ])('%s, as it is shown, is what can be typed for it', (text) => {
    expect(readTyped(edtfInWords(text))).toEqual({ text, fault: null })
  })

  test.each(['Y-17E7', '2010-99', 'soon', '2010/2011/2012', '[1667,1668]'])('%s is left as it is written', (text) =>
    expect(edtfInWords(text)).toBe(text),
  )
})

describe('When something held', () => {
  test('the text comes before the bounds', () =>
    expect(periodInWords({ text: '2010~', earliest: '2010-01-01', latest: '2010-12-31' })).toBe('about 2010'))

  test('bounds alone are a span, open where one is missing', () => {
    expect(periodInWords({ text: null, earliest: '2010-01-01', latest: '2012-06-30' })).toBe(
      'January 2010 to June 2012',
    )
    expect(periodInWords({ text: null, earliest: '2010-01-02', latest: '2012-06-30' })).toBe(
      '2 January 2010 to 30 June 2012',
    )
    expect(periodInWords({ text: null, earliest: '2010-01-01', latest: null })).toBe('since 2010')
    expect(periodInWords({ text: null, earliest: null, latest: '2012-06-30' })).toBe('until 30 June 2012')
  })

  test('bounds of whole years or months are told as such', () => {
    const told = (earliest: string, latest: string) => periodInWords({ text: null, earliest, latest })
    expect(told('2022-01-01', '2022-12-31')).toBe('2022')
    expect(told('2010-01-01', '2012-12-31')).toBe('2010 to 2012')
    expect(told('2012-02-01', '2012-02-29')).toBe('February 2012')
    expect(told('2012-02-01', '2012-02-28')).toBe('1 February 2012 to 28 February 2012')
    expect(told('2012-02-03', '2012-02-03')).toBe('3 February 2012')
  })

  test('the days of which nothing is said are told with the bounds', () => {
    const validity = { text: '{2015,2020-03}', earliest: '2015-01-01', latest: '2020-03-31' }
    expect(periodInWords(validity)).toBe('2015; March 2020')
    expect(boundsInWords(validity)).toBe(
      'earliest 1 January 2015, latest 31 March 2020; nothing said of January 2016 to February 2020',
    )
  })

  test('nothing known is null and said as such', () => {
    const unknown = { text: null, earliest: null, latest: null }
    expect(periodInWords(unknown)).toBeNull()
    expect(boundsInWords(unknown)).toMatch(/^No source says when/)
  })

  test('an open end is named in the bounds', () =>
    expect(boundsInWords({ text: '2010/..', earliest: '2010-01-01', latest: null })).toBe(
      'earliest 1 January 2010, latest day open or not known',
    ))
})

test('A moment reads the same in every time zone', () =>
  expect(momentInWords('2026-11-23T20:14:09.000Z')).toBe('23 November 2026, 20:14 UTC'))
