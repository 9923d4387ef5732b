import fc from 'fast-check'

import { fold, searchable, wordForms, words } from './fold-text'

test.each([
  ['case and accents', 'Škoda', 'skoda'],
  ['letters that only look like one with an accent', 'Łódź Ørsted Þór', 'lodz orsted thor'],
  ['German sharp s', 'Straße', 'STRASSE'],
  ['Turkish i', 'İSTANBUL', 'istanbul'],
  ['Turkish dotless i', 'Diyarbakır', 'Diyarbakir'],
  ['Greek final sigma and accents', 'Οδυσσεύς', 'οδυσσευσ'],
  ['Cyrillic accents', 'Сергей Алёшин', 'сергеи алешин'],
  ['Arabic and Persian yeh', 'هيكفيجن', 'هیکفیجن'],
  ['Arabic and Persian kaf', 'شركة', 'شرکه'],
  ['Arabic hamza on alef', 'أإآٱ', 'اااا'],
  ['Arabic vowel signs', 'الصِّين', 'الصین'],
  ['Arabic tatweel', 'الصـــين', 'الصین'],
  ['Persian joiner', 'فن‌آوری', 'فناوری'],
  ['Arabic and Persian digits', '١٢٣ ۴۵۶', '123 456'],
  ['Devanagari digits', '१२३', '123'],
  ['full width letters', 'ＺＴＥ', 'zte'],
  ['Hebrew points', 'שָׁלוֹם', 'שלום'],
  ['apostrophes within a word', 'People’s Republic', "people's republic"],
  ['dots of an abbreviation', 'U.S.A.', 'usa'],
  ['punctuation between words', 'AT&T (China) Co., Ltd.', 'at t china co ltd'],
  ['hyphens', 'Al-Qaeda', 'al qaeda'],
  ['Korean typed letter by letter', '화웨이', '화웨이'.normalize('NFD')],
  ['direction marks', '\u202Bایران\u202C', 'ایران'],
])('%s do not part what people take for the same', (_, one, other) => {
  expect(fold(one)).toBe(fold(other))
})

test.each([
  ['Uyghur vowels', 'ئۆي', 'ئۇي'],
  ['Hindi vowels', 'की', 'कु'],
  ['Japanese voiced sounds', 'が', 'か'],
  ['Cyrillic letters', 'ш', 'щ'],
  ['numbers', 'Unit 61398', 'Unit 61486'],
])('%s stay apart', (_, one, other) => {
  expect(fold(one)).not.toBe(fold(other))
})

test('Chinese signs are found one by one, and those of one run stand together', () => {
  expect(words('中兴通讯ZTE 5G')).toEqual(['中 兴 通 讯', 'zte', '5g'])
})

test('Korean and Katakana words stay whole', () => {
  expect(words('화웨이 ファーウェイ')).toEqual(['화웨이', 'ファーウェイ'])
})

test.each(['', ' \t\n', '…!?', '\u0000\u0007', '🙂'])('%j has no words', (text) => {
  expect(fold(text)).toBe('')
})

test('names are stored folded, the name first, and each as one word at the end', () => {
  expect(searchable('ZTE Corporation', ['中兴', '…', 'Zhōngxīng'])).toEqual([
    'zte corporation',
    '中 兴',
    '',
    'zhongxing',
    '_ztecorporation _中兴 _zhongxing',
  ])
})

test('a Persian word of two parts is stored written together and written apart, and has one key', () => {
  expect(searchable('علی خامنه‌ای', ['Ali', 'می‌ها'])).toEqual([
    'علی خامنهای',
    'ali',
    'میها',
    'علی خامنه ای',
    'می ها',
    '_علیخامنهای _ali _میها',
  ])
})

test.each(['\u200cایران', 'ایران\u200c', 'علی \u200cخامنه', '\u200c'])(
  'a joiner that parts nothing, as in %j, makes no second way to write it',
  (text) => {
    expect(wordForms(text)).toEqual([words(text)])
  },
)

test('folding what is folded changes nothing', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(fold(fold(text))).toBe(fold(text))
    }),
  )
})

test('a folded text has no capital letters, no sign of punctuation and single spaces', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(fold(text)).toMatch(/^([\p{L}\p{N}\p{M}]+( [\p{L}\p{N}\p{M}]+)*)?$/u)
      expect(fold(text)).toBe(fold(text).toLowerCase())
    }),
  )
})
