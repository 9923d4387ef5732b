import countries from 'i18n-iso-countries'

import { cleanCountry } from './clean'

/** In these languages names of countries are known. */
const LANGUAGES = countries.getSupportedLanguages()
const named = new Map<string, string>()

const key = (text: string): string => text.normalize('NFKC').trim().toLowerCase().replace(/[.’']/g, '')

/** The code by each name that a country has, read when the first name is looked up. */
function names(): ReadonlyMap<string, string> {
  if (named.size > 0) return named
  for (const language of LANGUAGES) {
    for (const [code, several] of Object.entries(countries.getNames(language, { select: 'all' }))) {
      for (const name of several) if (!named.has(key(name))) named.set(key(name), code)
    }
  }
  for (const [name, code] of Object.entries(OTHERS)) named.set(name, code)
  return named
}

/** What lists write and no list of countries has. */
const OTHERS: Readonly<Record<string, string>> = {
  uk: 'GB',
  'great britain': 'GB',
  england: 'GB',
  scotland: 'GB',
  wales: 'GB',
  usa: 'US',
  'united states': 'US',
  iran: 'IR',
  syria: 'SY',
  russia: 'RU',
  'south korea': 'KR',
  'korea, south': 'KR',
  'north korea': 'KP',
  'korea, north': 'KP',
  burma: 'MM',
  'cote d ivoire': 'CI',
  'congo, democratic republic of the': 'CD',
  'congo, republic of the': 'CG',
  'bosnia and herzegovina': 'BA',
  macedonia: 'MK',
  'west bank': 'PS',
  palestinian: 'PS',
  'the gambia': 'GM',
  'the bahamas': 'BS',
  'bahamas, the': 'BS',
  kosovo: 'XK',
}

/** The ISO 3166-1 alpha-2 code of a country by its code of two or three letters or its name in one of many languages; undefined: none. */
export function countryCode(text: string): string | undefined {
  const plain = text.trim()
  const code = /^[A-Za-z]{3}$/.test(plain) ? countries.alpha3ToAlpha2(plain.toUpperCase()) : undefined
  const cleaned = cleanCountry(
    code ?? (plain.length === 2 && key(plain) !== 'uk' ? plain : (names().get(key(plain)) ?? '')),
  )
  return 'value' in cleaned ? cleaned.value : undefined
}
