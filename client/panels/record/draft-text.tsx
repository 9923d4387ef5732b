import { Textarea, TextInput } from '@mantine/core'

import type { ChangeEvent } from 'react'

import { editClaim } from '../../investigation/record/claim-draft'
import type { ClaimDraft } from '../../investigation/record/claim-draft'

type Field = 'role' | 'article' | 'attribute' | 'value' | 'aspect' | 'locator' | 'quote' | 'lang' | 'note'
type Props = {
  draft: ClaimDraft
  field: Field
  label: string
  placeholder?: string
  description?: string
  /** Takes lines and paragraphs. */
  long?: boolean
}

/** A text field of the claim that is being written. */
export function DraftText({ draft, field, long = false, ...rest }: Props) {
  const edit = (event: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) =>
    editClaim({ [field]: event.currentTarget.value })
  const props = { size: 'xs', value: draft[field], onChange: edit, ...rest } as const
  return long ? <Textarea autosize minRows={2} {...props} /> : <TextInput {...props} />
}
