import { nameWithin } from '../../../model/text/distinction'
import { evidenceAsText } from '../claim/evidence-text'
import type { EvidenceSection } from '../claim/evidence-text'
import { pathSteps, pathTextWithFacts } from '../path/path-words'
import { relationFacts } from '../relation/relation-words'
import { tieEvidence } from './state-evidence'
import type { TieEvidence } from './state-evidence'
import type { Mechanism, StateTable, StateTie, StateTies } from './state-links'
import { basisInWords, cellInWords, leaningOn, mechanismInWords } from './state-words'

/** The lines over the evidence of a mechanism. */
function mechanismLines(number: number, mechanism: Mechanism, { bases }: TieEvidence, on: string | null): string[] {
  const laws = leaningOn(mechanism).flatMap((id) => bases.get(id) ?? [])
  return [
    `${number}. ${mechanismInWords(mechanism)}`,
    ...mechanism.paths.map((path) => `Chain: ${pathTextWithFacts(path)}`),
    ...[...new Set(laws.map((basis) => basisInWords(basis, on)))].map((words) => `By law: ${words}`),
    '',
  ]
}

/** A mechanism as sections, one a relation; over the first stands what it is. */
function mechanismSections(
  number: number,
  mechanism: Mechanism,
  evidence: TieEvidence,
  on: string | null,
): EvidenceSection[] {
  const steps = mechanism.paths.flatMap((path) =>
    pathSteps(path).flatMap(({ from, to, relations }) => relations.map((step) => ({ from, to, ...step }))),
  )
  const once = [...new Map(steps.map((step) => [step.relation.id, step])).values()]
  return once.map(({ from, to, words, relation }, i) => ({
    heading: [
      ...(i === 0 ? mechanismLines(number, mechanism, evidence, on) : []),
      `${number}.${i + 1} ${nameWithin(from)} ${words} ${nameWithin(to)}`,
    ].join('\n'),
    facts: [relation.reason, relationFacts(relation).join(', ')],
    ...(evidence.claims.get(relation.id) ?? { claims: [] }),
  }))
}

function tieSections({ state, mechanisms }: StateTie, evidence: TieEvidence, on: string | null): EvidenceSection[] {
  const [first, ...others] = mechanisms.flatMap((mechanism, i) => mechanismSections(i + 1, mechanism, evidence, on))
  return first ? [{ ...first, heading: `${nameWithin(state)}\n\n${first.heading}` }, ...others] : []
}

/** Ties as plain text for a footnote: what was searched, each mechanism with its chains, its laws and its claims, each source once with a number. Throws an ApiError. */
export async function tiesAsText(
  answers: readonly StateTies[],
  shown: (tie: StateTie) => boolean = () => true,
): Promise<string> {
  const texts: string[] = []
  const sections: EvidenceSection[] = []
  for (const { of, states, searched, explanation } of answers) {
    const wanted = states.filter(shown)
    const evidence = await tieEvidence(wanted, searched.asOf)
    const own = wanted.flatMap((tie) => tieSections(tie, evidence, searched.asOf))
    const title = `Ties of ${nameWithin(of)} to states\n${explanation}`
    const [first, ...others] = own
    if (first) sections.push({ ...first, heading: `${title}\n\n${first.heading}` }, ...others)
    else texts.push(title)
  }
  return [...texts, ...(sections.length > 0 ? [evidenceAsText(sections)] : [])].join('\n\n').trimEnd() + '\n'
}

/** A table as plain text, a line a cell that has something, and what was searched. */
export function tableAsText({ states, rows, explanation }: StateTable): string {
  const lines = rows.flatMap(({ entity, cells }) => [
    nameWithin(entity),
    ...cells.map((cell, i) => `  ${nameWithin(states[i])}: ${cellInWords(cell)}`),
  ])
  return `${['Ties to states', '', ...lines, '', explanation].join('\n')}\n`
}
