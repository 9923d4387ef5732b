import { Button, Loader } from '@mantine/core'
import { IconArrowsMaximize, IconMinus, IconPlus } from '../../generated/icons'
import { useStore } from 'zustand'

import { connection } from '../../api'
import { useDrawing, useSelection, useVisible } from '../../investigation/hooks'
import { canvas, view } from '../../investigation/view'
import type { LayoutName } from '../../investigation/view'
import { amounts, counted } from '../../../model/text/counted'
import { IconButton } from '../../ui/icon-button'

import styles from './footer.module.css'
import { TimeShown } from '../time/time-bar'

const layoutWords: Record<LayoutName, string> = {
  FORCE: 'by force',
  HIERARCHY: 'as a hierarchy',
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
      <TimeShown />
      <Working />
      {state === 'LOST' && <span>not connected</span>}
      <Zoom />
    </div>
  )
}
