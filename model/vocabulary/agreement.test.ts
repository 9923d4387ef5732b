import { agreeing, isSeveral } from './agreement'
import { vocabulary } from './relation-type'

test.each([
  ['Chinese technology companies', true],
  ['Critics of China', true],
  ['Mother and daughter jailed for 9 years', true],
  ['Three Iranian women serving 55-year sentences', true],
  ['Children of interned parents in one Xinjiang town', true],
  ['Foreigners whose data was harvested', true],
  ['Hong Kong protest movement', false],
  ['Network of front companies', false],
  ['Lazarus', false],
  ['Free Press', false],
])('the group “%s” is spoken of as several: %s', (name, several) => {
  expect(isSeveral({ kind: 'GROUP', name })).toBe(several)
  expect(isSeveral({ kind: 'COMPANY', name })).toBe(false)
})

const several = { kind: 'GROUP', name: 'Chinese technology companies' } as const

test.each([
  ['shares data with', 'share data with'],
  ['supplies', 'supply'],
  ['pays', 'pay'],
  ['is owned by', 'are owned by'],
  ['is a member of', 'are members of'],
  ['was signed by', 'were signed by'],
  ['took part in', 'took part in'],
])('of several, “%s” is “%s”', (label, words) => {
  expect(agreeing(label, several)).toBe(words)
  expect(agreeing(label, { kind: 'COMPANY', name: 'ZTE' })).toBe(label)
})

test('no verb of the vocabulary is said of several as of one', () => {
  const verbs = Object.values(vocabulary).flatMap(({ label, inverseLabel }) => [label, inverseLabel])
  const ofSeveral = verbs.map((label) => agreeing(label, several).split(' ')[0]!)
  expect(ofSeveral.filter((verb) => /(?<!s)s$/.test(verb))).toEqual([])
})
