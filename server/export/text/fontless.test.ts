import { EntityKind } from '../../../model/generated/vocabulary'
import { fontlessNotes } from './fontless'

const drawing = (...names: string[]) => ({
  entities: names.map((name, at) => ({ id: `company:${at}`, kind: EntityKind.COMPANY, name, distinction: null })),
  relations: [],
  sources: [],
  denied: 0,
  filter: null,
})

test('of what the shipped fonts have nothing is said', () => {
  const names = ['ZTE', '中兴通讯', 'شرکت مخابرات', 'ราชอาณาจักร', 'ព្រះ', 'ኢትዮጵያ', 'বাংলা', 'தமிழ்', 'བོད', 'Vạn Ý ½ № €']
  expect(fontlessNotes(drawing(...names), 'Straße')).toEqual([])
})

test('a word whose letters no font has is named before a picture is made, and how many more there are', () => {
  expect(fontlessNotes(drawing('Bank of ሀገር', '𠮷野 Trading'), null)).toEqual([
    expect.stringMatching(/^There is no font here for the letters of “𠮷.*”: a PNG may have boxes/) as unknown,
  ])
  const [note] = fontlessNotes(drawing('ᠮᠣᠩᠭᠣᠯ one', 'ဗမာ two', 'ᏣᎳᎩ three', 'ᓄᓇᕗᑦ four', 'ཀ five'), null)
  expect(note).toMatch(/“ᠮᠣᠩᠭᠣᠯ”, “ဗမာ”, “ᏣᎳᎩ” and 1 more: /)
})
