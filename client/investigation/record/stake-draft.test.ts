import { stakeDraftOf, stakeReading, toStakeInput, whyNoStake } from './stake-draft'

const stake = { kind: 'CAPITAL', least: 25, most: 50, text: '25–50', direct: false, disclosure: 'STATED' } as const

test('a recorded stake is recorded again as it was written', () => {
  const draft = stakeDraftOf(stake)
  expect(stakeReading(draft)).toBe('25 to 50 %')
  expect(toStakeInput(draft)).toEqual({ kind: 'CAPITAL', text: '25–50', direct: false })
})

test('bounds that the text does not say go along with it', () => {
  const draft = stakeDraftOf({ ...stake, text: 'about a third' })
  expect(whyNoStake(draft)).toBeNull()
  expect(toStakeInput(draft)).toEqual({ kind: 'CAPITAL', text: 'about a third', direct: false, least: 25, most: 50 })
})

test('a stake without a text is told in words that are read as the same', () => {
  for (const [least, most, disclosure] of [
    [30, 30, 'STATED'],
    [25, 100, 'STATED'],
    [0, 20, 'STATED'],
    [0, 100, 'UNKNOWN'],
    [0, 100, 'EXEMPT'],
  ] as const) {
    expect(stakeDraftOf({ ...stake, least, most, disclosure, text: null })).toMatchObject({ least: null, most: null })
  }
  const third = { ...stake, least: 100 / 3, most: 100 / 3, text: null }
  expect(stakeDraftOf(third)).toMatchObject({ least: 100 / 3, most: 100 / 3 })
})

test('what cannot be read is told', () => {
  expect(whyNoStake({ kind: 'VOTES', text: 'about 30', direct: null, least: null, most: null })).toMatch(
    /between which/,
  )
})
