import { useState } from 'react'

import type { EntityChipFragment } from '../../generated/graphql'
import { typeInto } from '../../investigation/record/claim-draft'
import type { ClaimDraft, EntityField } from '../../investigation/record/claim-draft'
import { EntityPicker } from '../entity/entity-picker'
import type { PickerProps } from '../entity/entity-picker'
import { NewEntity } from './new-entity'

type Props = Omit<PickerProps, 'onNew' | 'chosen' | 'text' | 'onText'> & { draft: ClaimDraft; into: EntityField }

/** A field of a claim for entities that are found by name, or recorded on the spot. */
export function FoundOrNew({ draft, into, onChange, ...rest }: Props) {
  const chosen = draft[into]
  const [name, setName] = useState<string | null>(null)
  const take = (entity: EntityChipFragment) => {
    onChange([...chosen.filter(({ id }) => id !== entity.id), entity])
    typeInto(into, '')
    setName(null)
  }
  return (
    <>
      <EntityPicker
        chosen={chosen}
        onChange={onChange}
        onNew={setName}
        text={draft.typed[into] ?? ''}
        onText={(text) => typeInto(into, text)}
        {...rest}
      />
      <NewEntity name={name} kind={rest.kind} onChosen={take} onClose={() => setName(null)} />
    </>
  )
}
