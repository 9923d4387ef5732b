import { countries } from './country'
import { countryName } from './country-name'
import { countriesLike, countryCalled } from './typed-country'

test.each([
  ['ir', 'IR'],
  ['Iran', 'IR'],
  ['UK', 'GB'],
  ['great britain', 'GB'],
  ['U.S.A.', 'US'],
  ['The Netherlands', 'NL'],
  ['cote d’ivoire', 'CI'],
  ['Türkiye', 'TR'],
])('%s is %s', (text, code) => {
  expect(countryCalled(text)).toBe(code)
  expect(countriesLike(text)[0]).toBe(code)
})

test('every country is found by its code and by the name with which it is shown', () => {
  for (const code of countries) {
    expect(countryCalled(code)).toBe(code)
    expect([code, countriesLike(countryName(code))[0]]).toEqual([code, code])
  }
})

test('a name in the language of whoever types is found', () => {
  expect(countryCalled('Deutschland', ['de'])).toBe('DE')
  expect(countryCalled('ایران', ['fa'])).toBe('IR')
})

test('beginnings come before parts, and what is none is none', () => {
  expect(countriesLike('ira').slice(0, 2)).toEqual(['IR', 'IQ'])
  expect(countriesLike('korea').sort()).toEqual(['KP', 'KR'])
  expect(countriesLike('atlantis')).toEqual([])
  expect(countryCalled('xx')).toBeNull()
})
