import { readFileSync } from 'node:fs'
import { join } from 'node:path'

import { compare, compareInWords } from './compare'
import { FORM, packContent, readContent, unpackContent, unpackWritten, untitled, writtenContent } from './content'
import type { Content } from './content'

const fixture = (form: number) =>
  writtenContent.parse(JSON.parse(readFileSync(join(__dirname, 'fixtures', `form-${form}.json`), 'utf8')))
const forms = Array.from({ length: FORM }, (_, i) => i + 1)

test.each(forms)('what was written in form %d opens', (form) => {
  const { name, description, view, notes } = readContent(fixture(form))
  expect({ name, description }).toEqual({ name: 'Telecoms', description: 'Who supplies whom' })
  expect(view.entities).toEqual(['company:zte', 'company:tci', 'gov:iran'])
  expect(view.positions[1]).toEqual({ id: 'company:tci', x: 190, y: -20.5 })
  expect(view).toMatchObject({ pinned: ['company:zte'], hidden: ['gov:iran'], time: { asOf: '2010' }, layout: 'FORCE' })
  expect(view.marks).toMatchObject([{ flag: '!', meaning: 'To be checked' }])
  expect(view.paths[0]?.question).toMatchObject({ kind: 'PATH', to: ['gov:iran'] })
  expect(notes).toMatchObject([{ text: 'Ask *them*', about: 'company:zte', by: 'Ann' }])
})

test('what is written today is written in the form of the newest example, with all that it can have', async () => {
  const content = readContent(fixture(FORM))
  expect(await unpackWritten(await packContent(content))).toEqual(fixture(FORM))
  expect(await unpackContent(await packContent(content))).toEqual(content)
})

test('a form of a newer version is refused with a sentence', () => {
  expect(() => readContent({ form: FORM + 1, name: 'New' })).toThrow('saved by a newer version of Throughline')
})

const note = { id: 'n', text: 'One', about: null, x: null, y: null, by: 'Ann', at: '2026-01-01T00:00:00.000Z' }
const withView = (view: Partial<Content['view']>, more: Partial<Content> = {}): Content => ({
  ...untitled,
  ...more,
  view: { ...untitled.view, ...view },
})

test('a comparison tells what came, went, moved and was written otherwise', () => {
  const before = withView(
    { entities: ['a', 'b'], relations: ['r'], positions: [{ id: 'a', x: 0, y: 0 }] },
    { notes: [note, { ...note, id: 'm' }] },
  )
  const after = withView(
    { entities: ['b', 'a', 'c'], relations: [], positions: [{ id: 'a', x: 1, y: 0 }], theme: 'DARK' },
    { name: 'Named', notes: [{ ...note, text: 'Two' }] },
  )
  expect(compare(before, after)).toMatchObject({
    entitiesCame: ['c'],
    entitiesWent: [],
    relationsWent: ['r'],
    moved: ['a'],
    notesWent: [{ id: 'm' }],
    notesChanged: [{ id: 'n', text: 'Two' }],
  })
  expect(compareInWords(before, after)).toBe(
    'named “Named”; 1 entity came; 1 relation went; 1 entity moved; 1 note went; 1 note changed; changed: the theme',
  )
  expect(compareInWords(after, after)).toBe('nothing changed')
})
