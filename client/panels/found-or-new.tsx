import { useState } from 'react'

import type { EntityChipFragment } from '../generated/graphql'
import { EntityPicker } from './entity-picker'
import type { PickerProps } from './entity-picker'
import { NewEntity } from './new-entity'

/** A field for entities that are found by name, or recorded on the spot. */
export function FoundOrNew({ chosen, onChange, ...rest }: Omit<PickerProps, 'onNew'>) {
  const [name, setName] = useState<string | null>(null)
  const take = (entity: EntityChipFragment) => {
    onChange([...chosen.filter(({ id }) => id !== entity.id), entity])
    setName(null)
  }
  return (
    <>
      <EntityPicker chosen={chosen} onChange={onChange} onNew={setName} {...rest} />
      <NewEntity name={name} kind={rest.kind} onChosen={take} onClose={() => setName(null)} />
    </>
  )
}
