import type { EntityKind } from '../generated/vocabulary'

/** Where what follows says more of a group and not who it is: "Critics | of China". */
const FURTHER = /\s(?:of|in|from|for|at|with|without|against|who|whose|that|which)\s/u
const PEOPLE = /(?:^|\s)(?:people|men|women|children|and)(?=\s|$)/iu
const SEVERAL = /[^su'’i]s$/iu

/** Whether a name is spoken of as several: "Chinese technology companies", "Critics of China". Only groups are. */
export function isSeveral({ kind, name }: { kind: EntityKind; name: string }): boolean {
  if (kind !== 'GROUP') return false
  const [who = ''] = name.split(FURTHER)
  return PEOPLE.test(who) || SEVERAL.test(who.trim())
}

/** What is past already is the same of several. */
const past = new Set(['signed', 'took', 'published', 'had', 'are'])

/** What a relation is called from an end, as it is said of it: of several "share data with", "are owned by". */
export function agreeing(label: string, subject: { kind: EntityKind; name: string }): string {
  if (!isSeveral(subject)) return label
  return label.replace('is a member of', 'are members of').replace(/^\S+/, (verb) => {
    if (verb === 'is') return 'are'
    if (verb === 'was') return 'were'
    if (verb === 'has') return 'have'
    if (past.has(verb)) return verb
    return verb.replace(/ies$/, 'ys').replace(/(?<=ch|sh|ss|x)es$|s$/, '')
  })
}
