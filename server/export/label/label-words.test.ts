import { relationLabel } from './label-words'

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
  expect(relationLabel({ type, role, modality })).toBe(label)
})
