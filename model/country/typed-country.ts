import { countries } from './country'
import { countryName } from './country-name'

/** What people write for some and no list of countries has. */
const others: Readonly<Record<string, readonly string[]>> = {
  GB: ['UK', 'Great Britain', 'Britain', 'England', 'Scotland', 'Wales'],
  US: ['USA', 'United States of America', 'America'],
  AE: ['UAE', 'Emirates'],
  CD: ['DRC', 'Democratic Republic of the Congo', 'Congo-Kinshasa'],
  CG: ['Republic of the Congo', 'Congo-Brazzaville'],
  CZ: ['Czech Republic'],
  TR: ['Turkey', 'Turkiye'],
  MM: ['Burma'],
  CI: ['Ivory Coast'],
  KR: ['Republic of Korea'],
  KP: ['DPRK'],
  IR: ['Islamic Republic of Iran'],
  CN: ['PRC', "People's Republic of China"],
  RU: ['Russian Federation'],
  SY: ['Syrian Arab Republic'],
  PS: ['Palestine'],
  MK: ['Macedonia'],
  SZ: ['Swaziland'],
  CV: ['Cape Verde'],
  TL: ['East Timor'],
  VA: ['Holy See'],
}

const folded = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[.’']/g, '')
    .replace(/&/g, 'and')
    .replace(/^the\s+/, '')
    .replace(/\s+/g, ' ')
    .trim()

const known = new Map<string, ReadonlyMap<string, readonly string[]>>()

/** All names of each country in some languages, folded, its code first. */
function namesIn(languages: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const key = languages.join(' ')
  const there = known.get(key)
  if (there) return there
  const inOthers = languages.map((language) => new Intl.DisplayNames(language, { type: 'region' }))
  const all = new Map(
    [...countries].map((code) => {
      const names = [countryName(code), ...(others[code] ?? []), ...inOthers.map((names) => names.of(code) ?? code)]
      return [code, [code.toLowerCase(), ...new Set(names.map(folded))]] as const
    }),
  )
  known.set(key, all)
  return all
}

/** How well a country is called so: 0 exactly, then by the beginning of a name, of a word, by a part; null: not at all. */
function rank(names: readonly string[], wanted: string): number | null {
  if (names.includes(wanted)) return 0
  const inNames = (passes: (name: string) => boolean) => names.slice(1).some(passes)
  if (inNames((name) => name.startsWith(wanted))) return 1
  if (inNames((name) => name.includes(` ${wanted}`))) return 2
  return inNames((name) => name.includes(wanted)) ? 3 : null
}

/**
 * The codes of the countries that are called like a text, best first: by their two letters, by their English names, by what else people call
 * them, and by their names in some languages (BCP 47).
 */
export function countriesLike(text: string, languages: readonly string[] = []): string[] {
  const wanted = folded(text)
  if (wanted === '') return [...countries].sort((a, b) => countryName(a).localeCompare(countryName(b)))
  return [...namesIn(languages)]
    .flatMap(([code, names]) => {
      const place = rank(names, wanted)
      return place === null ? [] : [{ code, place }]
    })
    .sort((a, b) => a.place - b.place || countryName(a.code).localeCompare(countryName(b.code)))
    .map(({ code }) => code)
}

/** The code of the country that is called exactly so; null: none is. */
export function countryCalled(text: string, languages: readonly string[] = []): string | null {
  const wanted = folded(text)
  for (const [code, names] of namesIn(languages)) if (names.includes(wanted)) return code
  return null
}
