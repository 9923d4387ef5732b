import type { Modality, RelationType } from '../generated/vocabulary'
import { modalityNote } from './modality'
import { vocabulary } from './relation-type'

/** The roles of several claims, "repression; surveillance, repression", each named once. */
export const roleWords = (role: string): string => [...new Set(role.split(/[;,]\s*/))].join(', ')

/** The words on a relation: "supplies", "invests in (plan)", "leads: Supreme Leader"; the free type is told by its role alone. */
export function relationWords({
  type,
  role,
  modality,
}: {
  type: RelationType
  role: string | null
  modality: Modality
}): string {
  const { label } = vocabulary[type]
  const roles = role && roleWords(role)
  const words = !roles ? label : type === 'LINKED_TO' ? roles : `${label}: ${roles}`
  const note = modalityNote[modality]
  return note === null ? words : `${words} (${note})`
}
