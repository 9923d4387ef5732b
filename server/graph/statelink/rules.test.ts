import { code, tables } from '../../../docs/tables'
import { RelationType } from '../../../model/generated/vocabulary'
import { rules } from './rules'
import type { RuleStep } from './rules'

const PAGE = 'state-links.md'
const arrow = { OUT: '→', IN: '←', BOTH: '–' }

/** A step as the page writes it: "←OWNS(stake)+ [COMPANY ORGANIZATION]". */
const written = ({ direction, types, held, repeats, over }: RuleStep) =>
  arrow[direction] +
  types.map((type) => (held ? `${type}(${held})` : type)).join('/') +
  (repeats ? '+' : '') +
  (over.length > 0 ? ` [${over.join(' ')}]` : '')

const made = tables(PAGE, 'mechanism')[0]!
const never = tables(PAGE, 'never makes any')[0]!.map(([type]) => code(type!)[0]!)

test('the table of the page is that of the program, row by row', () => {
  expect(made.map(([mechanism, chain]) => [code(mechanism!)[0], code(chain!)[0]])).toEqual(
    rules.map(({ mechanism, steps }) => [mechanism, steps.map(written).join(' ')]),
  )
})

test('every relation type makes a mechanism or never makes any, with a reason', () => {
  const making = new Set(rules.flatMap(({ steps }) => steps.flatMap(({ types }) => types)))
  expect([...making, ...never].sort()).toEqual(Object.values(RelationType).sort())
  expect(tables(PAGE, 'never makes any')[0]!.every(([, reason]) => reason!.length > 20)).toBe(true)
})
