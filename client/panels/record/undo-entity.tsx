import { Modal } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useStore } from 'zustand'

import { drawEntities } from '../../investigation/expansion/draw'
import { recordEntity, undoEntity } from '../../investigation/record/ledger'
import { keepRecorded, retraction } from '../../investigation/record/retraction'
import { inspect } from '../../investigation/selection/selection'
import type { EntityInput } from '../../generated/graphql'
import { nameAlone } from '../../../model/text/distinction'
import { isolated } from '../../../model/text/isolated'
import { offerToRecord, RetractQuestion } from '../claim/undo-claim'
import { act } from '../question/act'

/** Records an entity that is not on record and draws it, as a step that undo can take back. `onRecorded`: what is to be done between the two. */
export async function recordAndDraw(operation: string, input: EntityInput, onRecorded?: () => void): Promise<void> {
  const entity = await recordEntity(operation, input)
  onRecorded?.()
  const name = isolated(nameAlone(entity))
  const recorded = {
    what: 'ENTITY' as const,
    id: entity.id,
    sentence: nameAlone(entity),
    input: { ...input, id: entity.id },
  }
  await drawEntities([entity.id], `Draw ${name}`, recorded)
  inspect({ type: 'entity', id: entity.id })
  notifications.show({ title: 'Recorded', message: `${name} is in the graph and drawn.` })
}

type Undone = { id: string; sentence: string; input: EntityInput }

async function retract(operation: string, { id, sentence, input }: Undone, reason: string): Promise<void> {
  await undoEntity(operation, id, reason)
  const again = crypto.randomUUID()
  offerToRecord({
    what: 'entity',
    message: `${isolated(sentence)} is no longer in the graph. The drawing is as it was before.`,
    record: () => void act(() => recordAndDraw(again, input)),
  })
}

/** Undo came to an entity that was recorded: it is retracted, or kept. */
export function UndoEntity() {
  const asked = useStore(retraction, (state) => state.asked)
  const entity = asked?.what === 'ENTITY' ? asked : null
  return (
    <Modal opened={entity !== null} onClose={keepRecorded} title="Undo: retract this entity?">
      {entity && (
        <RetractQuestion
          key={entity.id}
          what="entity"
          sentence={entity.sentence}
          retract={(operation, reason) => retract(operation, entity, reason)}
        >
          You recorded this entity. Undoing it retracts it, unless claims speak of it: those are retracted first. It is
          found no more, and stays in the history with your name, the time and your reason.
        </RetractQuestion>
      )}
    </Modal>
  )
}
