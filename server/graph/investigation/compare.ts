import { counted } from '../../../model/text/counted'
import { listInWords } from '../../../model/text/list'
import type { Content, Note } from './content'

/** What is otherwise in one version than in an earlier one. */
export type Comparison = {
  entitiesCame: string[]
  entitiesWent: string[]
  relationsCame: string[]
  relationsWent: string[]
  moved: string[]
  notesCame: Note[]
  notesWent: Note[]
  notesChanged: Note[]
}

const notIn = (items: readonly string[], others: readonly string[]): string[] => {
  const there = new Set(others)
  return items.filter((item) => !there.has(item))
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)
type Said = Pick<Note, 'text' | 'about' | 'x' | 'y'>
const saying = ({ text, about, x, y }: Said) => [text, about, x, y]

/** Whether two notes say the same, of the same, at the same place; whoever wrote them. */
export const isSameNote = (a: Said, b: Said): boolean => same(saying(a), saying(b))

function movedBetween({ view: before }: Content, { view: after }: Content): string[] {
  const places = new Map(before.positions.map(({ id, x, y }) => [id, [x, y]]))
  return after.positions.filter(({ id, x, y }) => places.has(id) && !same(places.get(id), [x, y])).map(({ id }) => id)
}

/** What came, went and was changed from one version to another. */
export function compare(before: Content, after: Content): Comparison {
  const noted = new Map(before.notes.map((note) => [note.id, note]))
  const left = new Set(after.notes.map(({ id }) => id))
  return {
    entitiesCame: notIn(after.view.entities, before.view.entities),
    entitiesWent: notIn(before.view.entities, after.view.entities),
    relationsCame: notIn(after.view.relations ?? [], before.view.relations ?? []),
    relationsWent: notIn(before.view.relations ?? [], after.view.relations ?? []),
    moved: movedBetween(before, after),
    notesCame: after.notes.filter(({ id }) => !noted.has(id)),
    notesWent: before.notes.filter(({ id }) => !left.has(id)),
    notesChanged: after.notes.filter((note) => {
      const then = noted.get(note.id)
      return then !== undefined && !isSameNote(then, note)
    }),
  }
}

const LOOKS = [
  ['filter', 'the filter'],
  ['hidden', 'what is hidden'],
  ['pinned', 'what is pinned'],
  ['folded', 'what is folded'],
  ['hiddenKinds', 'the kinds in sight'],
  ['hiddenTypes', 'the relation types in sight'],
  ['hiddenStatuses', 'the statuses in sight'],
  ['time', 'the time'],
  ['layout', 'the layout'],
  ['theme', 'the theme'],
  ['marks', 'the marks'],
  ['paths', 'the paths that are kept'],
  ['questions', 'the questions that are kept'],
] as const

/** What is otherwise in one version than in an earlier one, in words, without a full stop. */
export function compareInWords(before: Content, after: Content): string {
  const found = compare(before, after)
  const some = (items: readonly unknown[], one: string, many: string, what: string) =>
    items.length > 0 ? [`${counted(items.length, one, many)} ${what}`] : []
  const looks = LOOKS.filter(([name]) => !same(before.view[name], after.view[name])).map(([, words]) => words)
  const parts = [
    ...(before.name === after.name ? [] : [`named “${after.name}”`]),
    ...(before.description === after.description ? [] : ['described anew']),
    ...some(found.entitiesCame, 'entity', 'entities', 'came'),
    ...some(found.entitiesWent, 'entity', 'entities', 'went'),
    ...some(found.relationsCame, 'relation', 'relations', 'came'),
    ...some(found.relationsWent, 'relation', 'relations', 'went'),
    ...some(found.moved, 'entity', 'entities', 'moved'),
    ...some(found.notesCame, 'note', 'notes', 'came'),
    ...some(found.notesWent, 'note', 'notes', 'went'),
    ...some(found.notesChanged, 'note', 'notes', 'changed'),
    ...(looks.length > 0 ? [`changed: ${listInWords(looks)}`] : []),
  ]
  return parts.length > 0 ? parts.join('; ') : 'nothing changed'
}
