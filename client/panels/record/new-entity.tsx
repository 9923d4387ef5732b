import { Modal } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useRef, useState } from 'react'

import type { EntityChipFragment, EntityKind } from '../../generated/graphql'
import { edited, emptyEntity, entityDrafts, toEntityInput } from '../../investigation/record/entity-draft'
import type { EntityDraft, EntityFields } from '../../investigation/record/entity-draft'
import { recordEntity } from '../../investigation/record/ledger'
import { useAct } from '../question/act'
import { EntityForm } from './entity-form'
import { nameWithin } from '../../../model/text/distinction'

type Props = {
  name: string
  /** The only kind that the field takes; left out, any. */
  kind?: EntityKind
  onChosen: (entity: EntityChipFragment) => void
  onClose: () => void
}

/** What was begun under the same name and not recorded is gone on with. */
function begun(name: string, kind?: EntityKind): EntityDraft {
  const { inPlace } = entityDrafts.getState()
  const goesOn = inPlace?.name === name && (kind === undefined || inPlace.kind === kind)
  return goesOn ? inPlace : emptyEntity({ name, ...(kind && { kind }) })
}

function Fields({ name, kind, onChosen }: Props) {
  const [draft, setDraft] = useState(() => begun(name, kind))
  const [busy, run] = useAct()
  // As it is now: one action may change two fields, each without knowing of the other.
  const now = useRef(draft)
  const edit = (change: Partial<EntityFields>) => {
    now.current = edited(now.current, change)
    setDraft(now.current)
    entityDrafts.setState({ inPlace: now.current })
  }
  const choose = (entity: EntityChipFragment) => {
    entityDrafts.setState({ inPlace: null })
    onChosen(entity)
  }
  const record = async () => {
    const entity = await recordEntity(draft.operation, toEntityInput(draft))
    choose(entity)
    notifications.show({ title: 'Recorded', message: `${nameWithin(entity)} is in the graph, and in the field.` })
  }
  return (
    <EntityForm
      label={kind === 'DOCUMENT' ? 'Record a document' : 'Record an entity'}
      draft={draft}
      edit={edit}
      submit="Record and use it"
      busy={busy}
      fixedKind={kind && ''}
      onUse={choose}
      onSubmit={() => run(record)}
    />
  )
}

/**
 * A window that records what a field of the claim names and the graph does not have yet, and puts it into the field, which has the focus
 * again then. `name`: what was typed there; null while the window is closed.
 */
export const NewEntity = ({ name, ...props }: Omit<Props, 'name'> & { name: string | null }) => (
  <Modal
    opened={name !== null}
    onClose={props.onClose}
    title={props.kind === 'DOCUMENT' ? 'A new document' : 'A new entity'}
    size="md"
    closeButtonProps={{ 'aria-label': 'Close' }}
  >
    {name !== null && <Fields name={name} {...props} />}
  </Modal>
)
