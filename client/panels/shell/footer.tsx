import { Button, Loader } from '@mantine/core'
import { IconArrowsMaximize, IconMinus, IconPlus } from '../../generated/icons'
import { useState } from 'react'
import { useStore } from 'zustand'

import { connection } from '../../api'
import { expansionsSinceLayout } from '../../investigation/expansion/since-layout'
import { useDrawing, useInvestigation, useSelection, useVisible } from '../../investigation/hooks'
import type { DrawnEntity, DrawnRelation } from '../../investigation/graph'
import { investigation } from '../../investigation/store'
import type { Commit } from '../../investigation/store'
import { canvas, view } from '../../investigation/view'
import type { LayoutName } from '../../investigation/view'
import { amounts, counted } from '../../../model/text/counted'
import { nameWithin } from '../../../model/text/distinction'
import { kindWord } from '../../../model/vocabulary/kind'
import { agreeing } from '../../../model/vocabulary/agreement'
import { Sentence } from '../../ui/text'
import { IconButton } from '../../ui/icon-button'

import styles from './footer.module.css'
import { TimeShown } from '../time/time-bar'

const layoutWords: Record<LayoutName, string> = {
  FORCE: 'by force',
  HIERARCHY: 'as a hierarchy',
  RINGS: 'in rings',
  KINDS: 'by kind',
  COUNTRIES: 'by country',
  TIME: 'by time',
  CIRCLE: 'in a circle',
  GRID: 'as a grid',
}

function Counts() {
  const { entities, relations } = useDrawing()
  const { filteredEntities, filteredRelations, hiddenByHand, hiddenRelations } = useVisible()
  const selected = useSelection((state) => state.entities.size)
  const parts = [
    counted(entities.size, 'entity', 'entities'),
    `${counted(relations.size, 'relation')} drawn`,
    filteredEntities + filteredRelations > 0 && `${amounts(filteredEntities, filteredRelations)} hidden by filters`,
    hiddenByHand > 0 && `${amounts(hiddenByHand, hiddenRelations)} hidden by hand`,
    selected > 1 && `${selected} selected`,
  ]
  return (
    <span className={styles.counts} role="status">
      {parts.filter(Boolean).join(' · ')}
    </span>
  )
}

/** What a screen reader is told of an entity beside its name: its kind, and how many lines there are to go along. */
const told = (entity: DrawnEntity | undefined, relations: ReadonlyMap<string, DrawnRelation>): string[] => {
  if (!entity) return []
  const lines = [...relations.values()].filter(({ subjectId, objectId }) => [subjectId, objectId].includes(entity.id))
  return [kindWord(entity.kind), `${counted(lines.length, 'relation')} drawn`]
}

/** Tells a screen reader what is selected now, which the keys of the drawing move from one to the next. */
function SelectedNow() {
  const focus = useSelection((state) => state.focus)
  const { entities, relations } = useDrawing()
  const relation = focus?.type === 'relation' ? relations.get(focus.id) : undefined
  const nameOf = (id: string) => nameWithin(entities.get(id))
  const wordsOf = ({ label, subjectId }: DrawnRelation) => {
    const subject = entities.get(subjectId)
    return subject ? agreeing(label, subject) : label
  }
  const words = relation
    ? `${nameOf(relation.subjectId)} ${wordsOf(relation)} ${nameOf(relation.objectId)}`
    : focus && [nameOf(focus.id), ...told(entities.get(focus.id), relations)].join(', ')
  return (
    <span className="visually-hidden" aria-live="polite">
      {words && <Sentence>{`Selected: ${words}`}</Sentence>}
    </span>
  )
}

/** A layout at work: how far it is, and how to stop it. */
function Working() {
  const layout = useStore(view, (state) => state.layout)
  if (!layout) return null
  return (
    <span role="status">
      <Loader size={12} mr={6} aria-hidden />
      Laying out {layoutWords[layout.name]}, {Math.round(layout.done * 100)} %
      <Button size="compact-xs" variant="subtle" ml={6} onClick={() => canvas().stopLayout()}>
        Stop
      </Button>
    </span>
  )
}

/** Offers a layout after several expansions, until it is made or declined. */
function LayoutOffer() {
  const [declined, setDeclined] = useState<Commit | null>(null)
  const expansions = useInvestigation((state) => expansionsSinceLayout(state, declined))
  const busy = useStore(view, (state) => state.layout !== null)
  if (expansions === 0 || busy) return null
  return (
    <span role="status" className={styles.offer}>
      Expanded {expansions} times since it was laid out
      <Button size="compact-xs" variant="light" onClick={() => canvas().layOut('FORCE')}>
        Lay out by force
      </Button>
      <Button
        size="compact-xs"
        variant="subtle"
        onClick={() => setDeclined(investigation.getState().undoable.at(-1) ?? null)}
      >
        Not now
      </Button>
    </span>
  )
}

function Zoom() {
  const zoom = useStore(view, (state) => Math.round(state.zoom * 100))
  const why = useDrawing().entities.size === 0 ? 'Nothing is drawn yet.' : null
  return (
    <>
      <IconButton label="Zoom out" why={why} size={24} onClick={() => canvas().zoomBy(1 / 1.25)}>
        <IconMinus size={14} />
      </IconButton>
      <span className={styles.zoom}>{zoom} %</span>
      <IconButton label="Zoom in" why={why} size={24} onClick={() => canvas().zoomBy(1.25)}>
        <IconPlus size={14} />
      </IconButton>
      <IconButton label="Fit everything into the window" keys="F" why={why} size={24} onClick={() => canvas().fit()}>
        <IconArrowsMaximize size={14} />
      </IconButton>
    </>
  )
}

/** How much is drawn, what is at work, and the zoom. */
export function Footer() {
  const state = useStore(connection, (now) => now.state)
  return (
    <div className={styles.bar}>
      <Counts />
      <SelectedNow />
      <TimeShown />
      <LayoutOffer />
      <Working />
      {state === 'LOST' && <span>not connected</span>}
      <Zoom />
    </div>
  )
}
