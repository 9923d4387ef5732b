import { Modality, RelationStatus, StakeDisclosure, StakeKind, Stance } from '../../../model/generated/vocabulary'
import type { Stake } from '../../../model/stake/stake'
import { claimWith } from '../testing/claims'
import { controlIn, stakesIn } from './held'
import { projectRelation } from './project'

const stake = (least: number, most = least): Stake => ({
  kind: StakeKind.CAPITAL,
  least,
  most,
  text: `${least}`,
  direct: true,
  disclosure: StakeDisclosure.STATED,
})
const own = (id: string) => [id]
const held = (...claims: Parameters<typeof claimWith>[0][]) => {
  const { stakes, control } = projectRelation(claims.map(claimWith), own)!
  return { stakes: stakesIn(stakes ?? []), control: controlIn(control ?? []) }
}

test('each claim gives its stake with its own time, and says how sure it is', () => {
  const { stakes } = held(
    { stakes: [stake(30)], validity: '2010' },
    { stakes: [stake(60)], stance: Stance.ALLEGES },
    { stakes: [stake(80)], modality: Modality.PLAN },
  )
  expect(stakes.map(({ least, status, validity }) => [least, status, validity])).toEqual([
    [30, RelationStatus.ASSERTED, '2010'],
    [60, RelationStatus.ALLEGED, null],
    [80, RelationStatus.ALLEGED, null],
  ])
})

test('a denial makes every stake disputed, and gives none itself', () => {
  const { stakes } = held({ stakes: [stake(30)] }, { stakes: [stake(10)], stance: Stance.DENIES, source: 'doc:b' })
  expect(stakes.map(({ least, status }) => [least, status])).toEqual([[30, RelationStatus.DISPUTED]])
})

test('the same said twice is there once, and a retracted claim gives nothing', () => {
  const again = { stakes: [stake(30)] }
  expect(held(again, again, { stakes: [stake(40)], retractedAt: '2026-01-01T00:00:00.000Z' }).stakes).toHaveLength(1)
})

test('control without a stake keeps the law and the article that its claim names', () => {
  expect(
    held({ control: ['GOLDEN_SHARE'], law: 'law:a', article: '7' }, { control: ['CHARTER'], article: '9' }).control,
  ).toEqual([
    { mechanism: 'CHARTER', law: null, article: null, status: 'ASSERTED', validity: null },
    { mechanism: 'GOLDEN_SHARE', law: 'law:a', article: '7', status: 'ASSERTED', validity: null },
  ])
})
