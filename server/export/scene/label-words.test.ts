import { textWidth } from '../text/fonts'
import { labelsOf, relationLabel } from '../../../model/label/label-words'

test.each([
  ['SUPPLIES_TO', null, 'FACT', 'supplies'],
  ['INVESTS_IN', null, 'PLAN', 'invests in (plan)'],
  ['LEADS', 'Supreme Leader', 'FACT', 'leads: Supreme Leader'],
  ['LINKED_TO', 'deep ties', 'INFERENCE', 'deep ties'],
  [
    'TARGETS',
    'surveillance, censorship; surveillance; repression',
    'PREDICTION',
    'targets: surveillance, censorship, repression (prediction)',
  ],
  ['LINKED_TO', null, 'OPINION', 'is linked to (opinion)'],
] as const)('%s with role %j as %s is labelled in words', (type, role, modality, label) => {
  expect(relationLabel({ type, role, modality }, textWidth)).toBe(label)
})

test('a label that no six lines hold is shortened by whole roles, and a plan stays a plan', () => {
  const roles = Array.from({ length: 60 }, (_, i) => `supply of equipment number ${i}`)
  const label = relationLabel({ type: 'ASSISTS', role: roles.join('; '), modality: 'PLAN' }, textWidth)
  expect(label).toMatch(/^assists: supply of equipment number 0,? .*and \d+ more \(plan\)$/)
  const five = 'surveillance, censorship, detention, torture, killing'
  expect(relationLabel({ type: 'TARGETS', role: five, modality: 'FACT' }, textWidth)).toBe(`targets: ${five}`)
  const drawn = { id: 'r', type: 'ASSISTS', role: roles.join('; '), modality: 'PLAN' } as Parameters<
    typeof labelsOf
  >[0][number]
  for (const { lines } of labelsOf([drawn], textWidth).get('r')!) expect(lines.join(' ')).toMatch(/more \(plan\)$/)
})
