import { distinctions } from '../../model/text/distinction'

import { breakable, inDirection, nameLabel } from './name-label'

test('a name is broken between Chinese characters, after hyphens, inside very long words, and nowhere else', () => {
  expect(breakable('中兴通讯 ZTE').split('\u200b')).toEqual(['中', '兴', '通', '讯 ZTE'])
  expect(breakable('Iran’s law enforcement')).toBe('Iran’s law enforcement')
  expect(breakable('Bundesnachrichtendienst').split('\u200b')).toEqual(['Bundesnachrichte', 'ndienst'])
  expect(breakable('Chinese-built…network').split('\u200b')).toEqual(['Chinese-', 'built…', 'network'])
})

test('a name that runs from right to left is set apart as such in each of its lines; any other is as it is', () => {
  expect(inDirection('مؤسسة الاتصالات المتقدمة.')).toBe('\u2067مؤسسة الاتصالات\u2069\n\u2067المتقدمة.\u2069')
  expect(inDirection('شرکت (سهامی عام) ۲۰۱۰')).toBe('\u2067شرکت (سهامی عام)\u2069\n\u2067۲۰۱۰\u2069')
  expect(inDirection('ZTE شرکت.')).toBe('ZTE شرکت.')
})

test('entities of one name are told apart under it too, however long the name is', () => {
  const places = ['Plovdiv', 'Sofia', null]
  for (const name of [
    'Waterworks EAD',
    'State Company for Water Supply and Sewerage of the Republic',
    'شرکت آب و فاضلاب',
  ]) {
    const apart = distinctions(places.map((place, i) => ({ id: `company:${i}`, facts: [place] })))
    const labels = [...apart.values()].map((distinction) => nameLabel({ name, distinction }))
    expect(new Set(labels).size).toBe(places.length)
    expect(labels[0]!.replaceAll('\u200b', '')).toMatch(/\n\(Plovdiv\)$/)
  }
})
