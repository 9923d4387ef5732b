import { TextInput } from '@mantine/core'

import { editClaim } from '../investigation/claim-draft'
import type { ClaimDraft } from '../investigation/claim-draft'

type Field = 'role' | 'article' | 'attribute' | 'value' | 'aspect' | 'locator' | 'validity' | 'quote' | 'lang' | 'note'
type Props = {
  draft: ClaimDraft
  field: Field
  label: string
  placeholder?: string
  description?: string
  /** What is wrong with what is written. */
  error?: string | null
}

/** A text field of the claim that is being written. */
export const DraftText = ({ draft, field, ...rest }: Props) => (
  <TextInput
    size="xs"
    dir="auto"
    value={draft[field]}
    onChange={(event) => editClaim({ [field]: event.currentTarget.value })}
    {...rest}
  />
)
