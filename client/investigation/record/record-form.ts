import { createStore } from 'zustand/vanilla'

import { claimDraft, editClaim } from './claim-draft'
import type { ClaimDraft } from './claim-draft'
import { fieldsOf } from './entity-conflict'
import { draftToChange, entityDrafts } from './entity-draft'
import type { EntityDetails } from '../entity/entity-words'
import { openTool } from '../selection/selection'

/** A field of the Record tool that can be given the focus when the tool is opened. */
export type RecordField = 'subject' | 'type' | 'object' | 'statement' | 'attribute' | 'name'

/** What the Record tool shows; `focus`: the field that is to take the focus, until it has it. */
export const recordForm = createStore<{ what: 'CLAIM' | 'ENTITY'; focus: RecordField | null }>(() => ({
  what: 'CLAIM',
  focus: null,
}))

/** Opens the claim form on what is given; the rest of a draft, such as its document, stays. */
export function claimAbout(what: Partial<ClaimDraft>, focus: RecordField): void {
  const { typed } = claimDraft.getState()
  editClaim({ typed: Object.fromEntries(Object.entries(typed).filter(([field]) => !(field in what))), ...what })
  recordForm.setState({ what: 'CLAIM', focus })
  openTool('RECORD')
}

function openEntity(): void {
  recordForm.setState({ what: 'ENTITY', focus: 'name' })
  openTool('RECORD')
}

/** Opens the form for a new entity or document, on the draft of one if there is any. */
export function addEntity(): void {
  entityDrafts.setState({ changed: null })
  openEntity()
}

/** Opens the form on an entity that is on record, to change it. */
export function changeEntity(entity: EntityDetails): void {
  entityDrafts.setState({ changed: draftToChange(entity.id, fieldsOf(entity), entity.version) })
  openEntity()
}
