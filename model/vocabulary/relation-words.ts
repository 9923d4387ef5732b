import type { Modality, RelationType } from '../generated/vocabulary'
import { modalityNote } from './modality'
import { vocabulary } from './relation-type'

type Worded = { type: RelationType; role: string | null; modality: Modality }

const rolesOf = (role: string | null): string[] => [
  ...new Set((role ?? '').split(/[;,]\s*/).filter((each) => each !== '')),
]

/** The roles of several claims, "repression; surveillance, repression", each named once. */
export const roleWords = (role: string): string => rolesOf(role).join(', ')

/**
 * The words on a relation, whole and then ever shorter, for where there is no room. Only whole roles are left out, and it is said that
 * they are: a part of a role can mean something else. A plan is called a plan in each of them.
 */
export function relationWordForms({ type, role, modality }: Worded): [whole: string, ...shorter: string[]] {
  const { label } = vocabulary[type]
  const roles = rolesOf(role)
  const note = modalityNote[modality]
  const noted = (words: string): string => (note === null ? words : `${words} (${note})`)
  // The free type is told by its role alone.
  const withRoles = (some: string): string => (type === 'LINKED_TO' ? some : `${label}: ${some}`)
  const fewer = Array.from({ length: Math.max(0, roles.length - 1) }, (_, i) => {
    const shown = roles.slice(0, roles.length - 1 - i)
    return `${shown.join(', ')} and ${roles.length - shown.length} more`
  })
  if (roles.length === 0) return [noted(label), ...(note === null ? [] : [`(${note})`])]
  return [
    noted(withRoles(roles.join(', '))),
    ...fewer.map((some) => noted(withRoles(some))),
    noted(`${label}…`),
    ...(note === null ? [] : [`(${note})`]),
  ]
}

/** The words on a relation: "supplies", "invests in (plan)", "leads: Supreme Leader"; the free type is told by its role alone. */
export const relationWords = (relation: Worded): string => relationWordForms(relation)[0]
