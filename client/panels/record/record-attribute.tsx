import { Autocomplete } from '@mantine/core'

import { attributesOf } from '../../investigation/entity/attributes'
import { editClaim } from '../../investigation/record/claim-draft'
import type { ClaimDraft } from '../../investigation/record/claim-draft'
import { attributeWord } from '../../investigation/relation/relation-words'
import { Nothing } from '../../ui/answer'
import { DraftText } from './draft-text'
import { useAskedFocus } from './use-asked-focus'

/** Which attribute of one entity a claim gives, and its value: those that the kind has are suggested, any other will do. */
export function RecordAttribute({ draft }: { draft: ClaimDraft }) {
  const field = useAskedFocus<HTMLInputElement>('attribute')
  const known = attributesOf(draft.subject[0]?.kind)
  return (
    <>
      <Autocomplete
        ref={field}
        size="xs"
        label="Which attribute"
        description="One that its kind has shows with the entity once sources agree; any other is kept among what is claimed of it."
        placeholder="description, founded…"
        data={Object.keys(known)}
        renderOption={({ option: { value } }) => attributeWord(value)}
        value={draft.attribute}
        onChange={(attribute) => editClaim({ attribute })}
      />
      <DraftText draft={draft} field="value" label="Its value" description={known[draft.attribute.trim()]} />
      {draft.object.length > 0 && <Nothing>The second entity is kept for when you go back to a relation.</Nothing>}
    </>
  )
}
