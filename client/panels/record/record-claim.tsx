import { Alert, Button, Group, SegmentedControl, Stack, Textarea } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useStore } from 'zustand'

import {
  claimDraft,
  draftSentence,
  dropClaim,
  editClaim,
  missing,
  nextClaim,
  toClaimInput,
} from '../../investigation/record/claim-draft'
import type { ClaimDraft } from '../../investigation/record/claim-draft'
import { whyNotTyped } from '../../../model/time/typed-time'
import { recordClaim } from '../../investigation/record/ledger'
import { claimAbout } from '../../investigation/record/record-form'
import { inspect } from '../../investigation/selection/selection'
import { ExplainedButton } from '../../ui/explained-button'
import { Fold } from '../../ui/fold'
import { Form } from '../../ui/form'
import { Sentence } from '../../ui/text'
import { useAct } from '../question/act'
import { TimeInput } from '../mark/time-input'
import { DraftText } from './draft-text'
import { FoundOrNew } from './find-or-record'
import { RecordEnds } from './record-ends'
import { RecordStance } from './record-stance'
import { SimilarClaims } from '../claim/similar-claims'
import { useAskedFocus } from './use-asked-focus'

/** Where it was read and who says it. */
const Where = ({ draft }: { draft: ClaimDraft }) => (
  <>
    <FoundOrNew
      label="Read in"
      description="The document, found by its title or recorded on the spot."
      kind="DOCUMENT"
      single
      draft={draft}
      into="source"
      onChange={(source) => editClaim({ source: source.slice(-1) })}
    />
    <FoundOrNew
      label="Who says it"
      description="As the document has it; nobody, where nobody is named."
      draft={draft}
      into="speakers"
      onChange={(speakers) => editClaim({ speakers })}
    />
    <DraftText draft={draft} field="locator" label="Where in it" placeholder="page 3, paragraph 11" />
    <TimeInput
      label="When it held"
      placeholder="2010, March 2010 or 2010 to 2012"
      value={draft.validity}
      onText={(validity) => editClaim({ validity })}
    />
  </>
)

const More = ({ draft }: { draft: ClaimDraft }) => (
  <Fold title="More about it">
    <Stack gap="xs">
      <DraftText
        draft={draft}
        field="aspect"
        label="What exactly"
        description="Where it is not the whole that is asserted or denied."
      />
      <DraftText draft={draft} field="quote" label="The source’s own words" long />
      <DraftText draft={draft} field="lang" label="Language of its words" placeholder="en, fa, zh" />
      <DraftText draft={draft} field="note" label="A caveat" long />
    </Stack>
  </Fold>
)

/** Says that it is recorded; whoever reads on in the document goes on with one press. */
function tellRecorded(message: string): void {
  const id = 'recorded'
  const again = () => {
    notifications.hide(id)
    claimAbout({}, 'subject')
  }
  notifications.hide(id)
  notifications.show({
    id,
    title: 'Recorded',
    message: (
      <>
        {message}
        <br />
        <Button size="compact-sm" variant="light" mt={6} onClick={again}>
          Add another read in it
        </Button>
      </>
    ),
  })
}

async function record(draft: ClaimDraft): Promise<void> {
  const input = toClaimInput(draft)
  if (!input) return
  const { claim, relation, warnings } = await recordClaim(draft.operation, input, draftSentence(draft))
  // What was written while this one was on its way is the next one, and stays.
  const now = claimDraft.getState()
  if (now.operation === draft.operation && now.typed === draft.typed) nextClaim()
  inspect(relation ? { type: 'relation', id: relation.id } : { type: 'entity', id: claim.subject.id })
  const status = relation
    ? `The relation is now: ${relation.reason}.`
    : 'It is kept; only denials speak of that relation, so no line is drawn.'
  const message = claim.type ? status : 'It is among what is claimed of the entity.'
  tellRecorded([message, ...warnings].join(' '))
}

/** A claim, from what it speaks of to who says it; what is written survives a reload. */
export function RecordClaim() {
  const draft = useStore(claimDraft)
  const [busy, run] = useAct()
  const statement = useAskedFocus<HTMLTextAreaElement>('statement')
  const lacking = missing(draft)
  const why = lacking.length > 0 ? `Still missing: ${lacking.join(', ')}.` : whyNotTyped(draft.validity)
  return (
    <Form label="Record a claim" why={why} onSubmit={() => run(() => record(draft))}>
      <SegmentedControl
        size="xs"
        value={draft.about}
        onChange={(about) => editClaim({ about: about })}
        aria-label="What it speaks of"
        data={[
          { value: 'RELATION', label: 'How two are tied' },
          { value: 'ATTRIBUTE', label: 'What one is' },
        ]}
      />
      <RecordEnds draft={draft} />
      <RecordStance draft={draft} />
      <Textarea
        ref={statement}
        label="What it says, in your own words"
        size="xs"
        autosize
        minRows={2}
        value={draft.statement}
        onChange={(event) => editClaim({ statement: event.currentTarget.value })}
      />
      <Where draft={draft} />
      <More draft={draft} />
      <Alert variant="light" p="xs" title="What will be recorded" role="status">
        <Sentence>{draftSentence(draft)}</Sentence>
      </Alert>
      <SimilarClaims draft={draft} />
      <Group gap="xs">
        <ExplainedButton why={why} size="xs" type="submit" loading={busy} rightSection={<kbd>Ctrl Enter</kbd>}>
          Record the claim
        </ExplainedButton>
        <Button size="xs" variant="default" onClick={dropClaim}>
          Empty the form
        </Button>
      </Group>
    </Form>
  )
}
