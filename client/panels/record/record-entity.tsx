import { Button } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useStore } from 'zustand'

import { editEntity, emptyEntity, entityDrafts, toEntityInput } from '../../investigation/record/entity-draft'
import type { EntityDraft } from '../../investigation/record/entity-draft'
import { meetConflict, resolved, whyNotChanged } from '../../investigation/record/entity-conflict'
import { recordEntity } from '../../investigation/record/ledger'
import { inspect } from '../../investigation/selection/selection'
import { isolated } from '../../../model/text/isolated'
import { useAct } from '../question/act'
import { EntityConflict } from './entity-conflict'
import { EntityForm } from './entity-form'
import { recordAndDraw } from './undo-entity'
import { useAskedFocus } from './use-asked-focus'

const whole = (draft: EntityDraft): string => isolated(draft.name.trim() || 'it')

async function recordNew(draft: EntityDraft): Promise<void> {
  await recordAndDraw(draft.operation, toEntityInput(draft), () => {
    // What was written while this one was on its way is the next one, and stays.
    if (entityDrafts.getState().fresh.operation === draft.operation) entityDrafts.setState({ fresh: emptyEntity() })
  })
}

async function recordChanges(draft: EntityDraft): Promise<void> {
  const input = toEntityInput(resolved(draft))
  const recorded = await recordEntity(draft.operation, input).catch((error: unknown) => meetConflict(draft, error))
  if (!recorded) return
  const { id, name } = recorded
  if (entityDrafts.getState().changed?.operation === draft.operation) entityDrafts.setState({ changed: null })
  inspect({ type: 'entity', id })
  notifications.show({ title: 'Recorded', message: `What was changed of ${isolated(name)} is in its history.` })
}

/** An entity or a document that is not there yet, or one that is and is being changed; what is written survives a reload. */
export function RecordEntity() {
  const { fresh, changed } = useStore(entityDrafts)
  const [busy, run] = useAct()
  const nameRef = useAskedFocus<HTMLInputElement>('name')
  if (changed)
    return (
      <EntityForm
        key={changed.recorded?.id}
        label={`Change ${changed.recorded?.name}`}
        draft={changed}
        edit={(change) => editEntity('changed', change)}
        submit="Record the changes"
        busy={busy}
        fixedKind="What kind of thing an entity is cannot be changed."
        nameRef={nameRef}
        why={whyNotChanged(changed)}
        notice={<EntityConflict draft={changed} />}
        onSubmit={() => run(() => recordChanges(changed))}
      >
        <Button size="xs" variant="default" onClick={() => entityDrafts.setState({ changed: null })}>
          Leave it as it is
        </Button>
      </EntityForm>
    )
  return (
    <EntityForm
      label="Record an entity"
      draft={fresh}
      edit={(change) => editEntity('fresh', change)}
      submit={`Record ${whole(fresh)}`}
      busy={busy}
      nameRef={nameRef}
      onSubmit={() => run(() => recordNew(fresh))}
    />
  )
}
