import { Input, SegmentedControl, Stack, Switch } from '@mantine/core'

import type { PathQuestion } from '../../investigation/path/path-question'
import { setQuestion } from '../../investigation/path/path-search'
import { TimeInput } from '../mark/time-input'
import { EntityPicker } from '../entity/entity-picker'

function undatedWords(dated: boolean, sure: boolean): string {
  if (!dated) return 'Give a time above first: without one, what has no date counts.'
  return sure
    ? 'What has no date is not sure to have held then.'
    : 'Nobody says when: it may have held then, or may not.'
}

/** When the relations of a path may have held, or surely did. */
function When({ question }: { question: PathQuestion }) {
  const dated = question.asOf.trim() !== ''
  const sure = dated && question.surely
  const bare = !sure && (!dated || question.undated)
  return (
    <Stack gap={6}>
      <TimeInput
        label="As of"
        description={`A date or a span: relations that ${sure ? 'surely held then' : `may have held then. What has no date ${bare ? 'counts' : 'does not count'}`}.`}
        placeholder="2010, March 2010 or 2010 to 2012"
        value={question.asOf}
        onText={(asOf) => setQuestion({ asOf })}
      />
      <Switch
        size="xs"
        label="Surely"
        description={
          dated
            ? 'Only relations that are dated and surely held then, whichever of the possible days is the true one.'
            : 'Give a time above first: surely is asked of that time.'
        }
        disabled={!dated}
        checked={sure}
        onChange={(event) => setQuestion({ surely: event.currentTarget.checked })}
      />
      <Switch
        size="xs"
        label="Also what has no date"
        description={undatedWords(dated, sure)}
        disabled={!dated || sure}
        checked={bare}
        onChange={(event) => setQuestion({ undated: event.currentTarget.checked })}
      />
      <Switch
        size="xs"
        label="All of it at one time"
        description="Only paths all of which may have held at one moment."
        checked={question.sameTime}
        onChange={(event) => setQuestion({ sameTime: event.currentTarget.checked })}
      />
    </Stack>
  )
}

/** What each relation must rest on: so many independent sources, some documents. */
const Evidence = ({ question }: { question: PathQuestion }) => (
  <>
    <Input.Wrapper label="Each relation from independent sources" size="xs" labelElement="div">
      <SegmentedControl
        size="xs"
        fullWidth
        aria-label="Each relation from so many independent sources"
        data={[
          { value: '1', label: '1 or more' },
          { value: '2', label: '2 or more' },
          { value: '3', label: '3 or more' },
        ]}
        value={String(question.minSources)}
        onChange={(value) => setQuestion({ minSources: Number(value) })}
      />
    </Input.Wrapper>
    <EntityPicker
      label="Only what one of these documents speaks of"
      kind="DOCUMENT"
      chosen={question.documents}
      onChange={(documents) => setQuestion({ documents })}
    />
  </>
)

/** Conditions on time, on evidence, and on whom a path runs through. */
export const EvidenceConditions = ({ question }: { question: PathQuestion }) => (
  <>
    <When question={question} />
    <Evidence question={question} />
    <EntityPicker label="Through all of these" chosen={question.via} onChange={(via) => setQuestion({ via })} />
    <EntityPicker label="Avoiding these" chosen={question.avoid} onChange={(avoid) => setQuestion({ avoid })} />
  </>
)
