import { Modality, RelationType } from '../generated/vocabulary'
import { modalityNote } from './modality'
import { relationWordForms, relationWords } from './relation-words'

const five = 'surveillance, censorship; detention, torture, killing'

test('a relation of five roles is shortened by whole roles, and says how many are left out', () => {
  expect(relationWordForms({ type: 'TARGETS', role: five, modality: 'FACT' })).toEqual([
    'targets: surveillance, censorship, detention, torture, killing',
    'targets: surveillance, censorship, detention, torture and 1 more',
    'targets: surveillance, censorship, detention and 2 more',
    'targets: surveillance, censorship and 3 more',
    'targets: surveillance and 4 more',
    'targets…',
  ])
})

test('a role is whole or not there: a part of it can mean the opposite', () => {
  expect(relationWordForms({ type: 'LINKED_TO', role: 'no longer a shareholder', modality: 'FACT' })).toEqual([
    'no longer a shareholder',
    'is linked to…',
  ])
})

test.each(Object.values(Modality))('what is said as %s is called that in every form', (modality) => {
  const note = modalityNote[modality]
  for (const type of Object.values(RelationType)) {
    for (const role of [null, 'one', five]) {
      const forms = relationWordForms({ type, role, modality })
      expect(forms[0]).toBe(relationWords({ type, role, modality }))
      for (const form of forms) expect(note === null || form.endsWith(`(${note})`)).toBe(true)
    }
  }
})
