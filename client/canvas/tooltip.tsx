import { useStore } from 'zustand'

import { useSelection } from '../investigation/hooks'
import { nameAlone } from '../../model/text/distinction'
import { relationWords } from '../../model/vocabulary/relation-words'
import { investigation } from '../investigation/store'
import { canvas, view } from '../investigation/view'
import { counted } from '../../model/text/counted'
import { kindWord } from '../../model/vocabulary/kind'
import { statusWord } from '../../model/vocabulary/status'

import styles from './canvas.module.css'

function entityWords(id: string): [string, string] | null {
  const entity = investigation.drawing().entities.get(id)
  return entity
    ? [nameAlone(entity), `${kindWord(entity.kind)}, ${counted(entity.relationTotal, 'relation')} in all`]
    : null
}

function relationTip(id: string): [string, string] | null {
  const { relations, entities } = investigation.drawing()
  const relation = relations.get(id)
  if (!relation) return null
  const name = (end: string) => nameAlone(entities.get(end))
  const sentence = `${name(relation.subjectId)} ${relationWords(relation)} ${name(relation.objectId)}`
  const { status, reason, sources, strength } = relation
  return [sentence, `${statusWord[status]} (${reason}), ${counted(sources, 'source')}, strength ${strength} of 5`]
}

/** The whole of what is under the pointer, where the canvas has only room for a part. */
export function Tooltip({ at }: { at: React.RefObject<{ x: number; y: number } | null> }) {
  const hover = useSelection((state) => state.hover)
  const menu = useStore(view, ({ expandMenu, entityMenu }) => expandMenu !== null || entityMenu !== null)
  // It goes where the drawing goes.
  useStore(view, ({ centre }) => centre)
  if (!hover || menu) return null
  const words = hover.type === 'entity' ? entityWords(hover.id) : relationTip(hover.id)
  // Pointed at in the list, a relation has its words at its middle.
  const place = (hover.type === 'relation' && at.current) || canvas().whereIs(hover.id)
  if (!words || !place) return null
  return (
    <div className={styles.tooltip} style={{ left: place.x, top: place.y }} data-for={hover.type} role="presentation">
      <div dir="auto">{words[0]}</div>
      <div className={styles.tooltipMore}>{words[1]}</div>
    </div>
  )
}
