import { Button, Group, Textarea } from '@mantine/core'
import { useStore } from 'zustand'

import { IconPlus, IconTrash } from '../../generated/icons'
import { useDrawing, useSelection } from '../../investigation/hooks'
import { edit } from '../../investigation/saved/autosave'
import { work } from '../../investigation/saved/work'
import type { WorkNote } from '../../investigation/saved/work'
import { momentInWords } from '../../investigation/time/dates'
import { mostOf } from '../../../model/limits'
import { nameWithin } from '../../../model/text/distinction'
import { isolated } from '../../../model/text/isolated'
import { Nothing } from '../../ui/answer'
import { IconButton } from '../../ui/icon-button'
import { Quiet } from '../../ui/text'
import styles from './saved.module.css'

/** Characters of a note: the server takes 10,000 bytes. */
const LONGEST = 3_000

/** What a note is about, in words. */
function useAbout(): (about: string | null) => string {
  const { entities, relations } = useDrawing()
  return (about) => {
    if (about === null) return 'the whole'
    const relation = relations.get(about)
    const nameOf = (id: string) => nameWithin(entities.get(id))
    if (relation) return `${nameOf(relation.subjectId)} ${relation.label} ${nameOf(relation.objectId)}`
    return entities.has(about) ? nameOf(about) : 'what is not drawn now'
  }
}

function Note({ note, at, about }: { note: WorkNote; at: number; about: string }) {
  const change = (notes: (all: WorkNote[]) => WorkNote[]) => edit({ notes: notes([...work.getState().notes]) })
  const { text, by, at: when } = note
  return (
    <li className={styles.item}>
      <div className={styles.note}>
        <Textarea
          size="xs"
          dir="auto"
          autosize
          minRows={2}
          maxRows={12}
          maxLength={LONGEST}
          label={`Note on ${about}`}
          value={text}
          onChange={({ currentTarget: { value } }) =>
            change((all) => all.map((each, i) => (i === at ? { ...each, text: value } : each)))
          }
        />
        {by !== null && when !== null && <Quiet>{`by ${isolated(by)}, ${momentInWords(when)}`}</Quiet>}
      </div>
      <IconButton
        label={`Take the note on ${about} away`}
        onClick={() => change((all) => all.filter((_, i) => i !== at))}
      >
        <IconTrash size={16} />
      </IconButton>
    </li>
  )
}

/** What was noted: of the whole, of an entity, of a relation. */
export function Notes() {
  const notes = useStore(work, (now) => now.notes)
  const focus = useSelection((state) => state.focus)
  const aboutOf = useAbout()
  const add = (about: string | null) =>
    edit({ notes: [...work.getState().notes, { id: null, text: '', about, x: null, y: null, by: null, at: null }] })
  const why = notes.length >= mostOf.items ? `An investigation has at most ${mostOf.items} notes.` : null
  const button = (about: string | null) => (
    <Button
      size="compact-xs"
      variant="default"
      disabled={why !== null}
      leftSection={<IconPlus size={13} aria-hidden />}
      onClick={() => add(about)}
    >
      {`Note on ${aboutOf(about)}`}
    </Button>
  )
  return (
    <>
      {notes.length === 0 && <Nothing>Nothing is noted yet.</Nothing>}
      <ul className={styles.list} aria-label="Notes">
        {notes.map((note, i) => (
          <Note key={i} note={note} at={i} about={aboutOf(note.about)} />
        ))}
      </ul>
      <Group gap={8} mt={6}>
        {button(null)}
        {focus && button(focus.id)}
      </Group>
      {why && <Quiet>{why}</Quiet>}
    </>
  )
}
