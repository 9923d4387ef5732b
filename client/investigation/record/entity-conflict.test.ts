import fc from 'fast-check'

import { differencesOf, resolved, whyNotChanged } from './entity-conflict'
import { draftToChange, emptyFields, toEntityInput } from './entity-draft'
import type { Conflict, EntityDraft, EntityFields } from './entity-draft'

const read: EntityFields = { ...emptyFields, name: 'Acme', aliases: ['A'], description: 'Old.' }
const changes = [{ by: 'Anna', at: '2026-11-01T10:00:00Z', attributes: ['description'] }]

const conflicting = (mine: Partial<EntityFields>, theirs: Partial<EntityFields>, more: Partial<Conflict> = {}) => ({
  ...draftToChange('company:acme', read, 1),
  ...mine,
  conflict: { theirs: { ...read, ...theirs, id: 'company:acme', version: 2 }, changes, chosen: {}, ...more },
})

test('a field that both changed is told with what it was, theirs and mine, and has to be chosen', () => {
  const draft = conflicting({ description: 'Mine.' }, { description: 'Theirs.' })
  expect(differencesOf(draft)).toEqual([
    {
      field: 'description',
      label: 'What it is',
      before: '“Old.”',
      theirs: '“Theirs.”',
      mine: '“Mine.”',
      by: 'Anna',
      choice: null,
    },
  ])
  expect(whyNotChanged(draft)).toBe('Say first what is to stand: What it is.')
})

test('what only one of them changed stands as that one has it', () => {
  const draft = conflicting({ aliases: ['A', 'B'] }, { description: 'Theirs.' })
  expect(whyNotChanged(draft)).toBeNull()
  expect(toEntityInput(resolved(draft))).toEqual({
    id: 'company:acme',
    version: 2,
    kind: 'COMPANY',
    name: 'Acme',
    aliases: ['A', 'B'],
  })
})

test('whatever both changed and whatever is chosen, each field is recorded as it was chosen, and nothing that was typed is lost before', () => {
  const value = fc.constantFrom('', 'x', 'y', 'z')
  const fields = fc.record({ name: fc.constantFrom('x', 'y'), description: value, publisher: value })
  const choice = fc.constantFrom<('MINE' | 'THEIRS')[]>('MINE', 'THEIRS')
  fc.assert(
    fc.property(
      ...([fields, fields, fields, fc.record({ name: choice, description: choice, publisher: choice })] as const),
      (before, theirs, mine, chosen) => {
        const of = (some: typeof before): EntityFields => ({ ...emptyFields, kind: 'DOCUMENT', ...some })
        const draft: EntityDraft = {
          ...draftToChange('doc:a', of(before), 1),
          ...mine,
          conflict: { theirs: { ...of(theirs), id: 'doc:a', version: 2 }, changes, chosen },
        }
        expect(draft).toMatchObject(mine)
        const input = toEntityInput(resolved(draft))
        // What is left out of an input stays as it is recorded: as they have it.
        const now = { ...theirs, ...input, ...input.document } as Record<string, unknown>
        for (const field of ['name', 'description', 'publisher'] as const) {
          const isMine = theirs[field] === before[field] || chosen[field] === 'MINE'
          expect([field, now[field] ?? '']).toEqual([field, isMine ? mine[field] : theirs[field]])
        }
      },
    ),
  )
})
