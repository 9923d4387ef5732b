import type { CitedDocumentFragment, ClaimCardFragment, Stance } from '../../generated/graphql'
import { edtfInWords, periodInWords } from '../time/dates'
import { ownCause } from '../relation/relation-words'
import { nameAlone } from '../../../model/text/distinction'
import { controlWord, stakeWords } from '../../../model/stake/stake'
import { modalityWord } from '../../../model/vocabulary/modality'
import { inDigits } from '../../../model/limits'
import { stanceWord, stances } from '../../../model/vocabulary/stance'

type Claim = ClaimCardFragment

/** Claims of one stance. */
export type StanceGroup = { stance: Stance; claims: Claim[] }

/** Claims by stance, in the order in which stances are shown; a stance without claims is left out. */
export const byStance = (claims: readonly Claim[]): StanceGroup[] =>
  stances
    .map((stance) => ({ stance, claims: claims.filter((claim) => claim.stance === stance) }))
    .filter((group) => group.claims.length > 0)

/** A heading, what is known about it in lines, and the claims under it; `total`: how many there are, where these are not all. */
export type EvidenceSection = { heading: string; facts: readonly string[]; claims: readonly Claim[]; total?: number }

/** What has to be said where a text does not hold all claims. */
const cut = ({ claims, total = 0 }: EvidenceSection): string[] =>
  total > claims.length
    ? [`These are ${inDigits(claims.length)} of ${inDigits(total)} claims; a CSV or JSON file of the relation has all.`]
    : []

/** One line on a document: "Title. Publisher, 12 February 2022. https://…" */
export function citation({ name, publisher, published, url }: CitedDocumentFragment): string {
  const imprint = [publisher, published && edtfInWords(published)].filter(Boolean).join(', ')
  return [name, imprint || 'publisher and date not known', url ?? ''].filter(Boolean).join('. ')
}

const endsSentence = (text: string) => (/[.!?。؟]["”’)]?$/.test(text) ? text : `${text}.`)

/** What it says of stakes and control, a line each. */
const heldLines = ({ stakes, control, law }: Claim): (string | false | null)[] => [
  stakes.length > 0 && `Stake: ${stakes.map(stakeWords).join('; ')}`,
  control.length > 0 && `Control: ${control.map((mechanism) => controlWord[mechanism]).join(', ')}`,
  law && `By the law: ${nameAlone(law)}`,
]

/** A claim as lines of text: what it says, with the number of its source, and what has to be known beside it. */
function claimLines(claim: Claim, source: number): string[] {
  const where = [`[${source}]`, claim.locator].filter(Boolean).join(', ')
  const own = ownCause(claim)
  const says = claim.speakers
    .map((speaker) => `${nameAlone(speaker)}${own.includes(speaker) ? ' (in its own cause)' : ''}`)
    .join(', ')
  const period = periodInWords(claim.validity)
  const beside = [
    claim.modality !== 'FACT' && `Said as: ${modalityWord[claim.modality].word}`,
    claim.article && `Article: ${claim.article}`,
    ...heldLines(claim),
    claim.aspect && `What exactly: ${claim.aspect}`,
    claim.quote && `Quote: “${claim.quote}”`,
    says && `Says: ${says}`,
    period && `When: ${period}`,
    claim.note && `Note: ${claim.note}`,
    claim.retractedAt && `Retracted ${claim.retractedAt.slice(0, 10)}: ${claim.retractedBecause ?? 'no reason given'}`,
  ]
  return [`- ${endsSentence(claim.statement)} ${where}`, ...beside.filter((line) => !!line).map((line) => `  ${line}`)]
}

const sectionLines = (section: EvidenceSection, numberOf: (document: CitedDocumentFragment) => number): string[] => [
  section.heading,
  ...section.facts,
  ...cut(section),
  ...(section.claims.length === 0 ? ['', 'No claims.'] : []),
  ...byStance(section.claims).flatMap(({ stance, claims }) => [
    '',
    `${stanceWord[stance].heading}:`,
    ...claims.flatMap((claim) => claimLines(claim, numberOf(claim.source))),
  ]),
  '',
]

/**
 * Evidence as plain text, ready for a footnote: the sections one after another, every claim with the number of its source, and the sources
 * listed once at the end in the order in which they were first cited.
 */
export function evidenceAsText(sections: readonly EvidenceSection[], title?: string): string {
  const sources = new Map<string, { number: number; document: CitedDocumentFragment }>()
  const numberOf = (document: CitedDocumentFragment): number => {
    const known = sources.get(document.id) ?? { number: sources.size + 1, document }
    sources.set(document.id, known)
    return known.number
  }
  const body = sections.flatMap((section) => sectionLines(section, numberOf))
  const list = [...sources.values()].map(({ number, document }) => `[${number}] ${citation(document)}`)
  return (
    [...(title ? [title, ''] : []), ...body, ...(list.length > 0 ? ['Sources', ...list] : [])]
      .join('\n')
      .replaceAll('\u00a0', ' ')
      .trim() + '\n'
  )
}
