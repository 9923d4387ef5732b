import {
  Button,
  Checkbox,
  Group,
  Input,
  MultiSelect,
  NumberInput,
  SegmentedControl,
  Slider,
  Stack,
  Switch,
} from '@mantine/core'

import type { RelationType } from '../../generated/graphql'
import { conditionsInWords, incidentalWords } from '../../investigation/path/path-conditions'
import { emptyQuestion, whyNotSoMany } from '../../investigation/path/path-question'
import type { PathQuestion } from '../../investigation/path/path-question'
import { setQuestion } from '../../investigation/path/path-search'
import { statusWord } from '../../../model/vocabulary/status'
import { vocabulary } from '../../../model/vocabulary/relation-type'
import { Fold } from '../../ui/fold'
import { Quiet } from '../../ui/text'
import { EvidenceConditions } from './evidence-conditions'
import { mostOf } from '../../../model/limits'

const types = Object.values(vocabulary)
  .map(({ type, label }) => ({ value: type, label }))
  .sort((a, b) => a.label.localeCompare(b.label))

type TypesProps = {
  label: string
  chosen: RelationType[]
  placeholder: string
  onChange: (types: RelationType[]) => void
}

const Types = ({ label, chosen, placeholder, onChange }: TypesProps) => (
  <MultiSelect
    label={label}
    size="xs"
    data={types}
    value={chosen}
    placeholder={chosen.length === 0 ? placeholder : ''}
    searchable
    clearable
    clearButtonProps={{ 'aria-label': `Clear: ${label}` }}
    nothingFoundMessage="No relation type has that in its name."
    onChange={onChange}
  />
)

function Which({ question }: { question: PathQuestion }) {
  return (
    <>
      <Types
        label="Only these relation types"
        placeholder="any"
        chosen={question.types}
        onChange={(list) => setQuestion({ types: list })}
      />
      <Types
        label="Not these relation types"
        placeholder="none"
        chosen={question.avoidTypes}
        onChange={(list) => setQuestion({ avoidTypes: list })}
      />
      <Types
        label="Each of these at least once"
        placeholder="none"
        chosen={question.requireTypes}
        onChange={(list) => setQuestion({ requireTypes: list })}
      />
      <Checkbox.Group
        label="Only relations that are"
        size="xs"
        value={question.statuses}
        onChange={(values) => setQuestion({ statuses: values })}
      >
        <Group gap={14} mt={4}>
          {(['ASSERTED', 'ALLEGED', 'DISPUTED'] as const).map((status) => (
            <Checkbox key={status} size="xs" value={status} label={statusWord[status]} />
          ))}
        </Group>
        <Quiet>
          {question.statuses.length === 0 ? 'None ticked: all three. What is only denied never carries a path.' : ''}
        </Quiet>
      </Checkbox.Group>
      <Input.Wrapper label="Each relation at least this strong" size="xs" labelElement="div">
        <SegmentedControl
          size="xs"
          fullWidth
          aria-label="Each relation at least this strong"
          data={['1', '2', '3', '4', '5']}
          value={String(question.minStrength)}
          onChange={(value) => setQuestion({ minStrength: Number(value) })}
        />
      </Input.Wrapper>
    </>
  )
}

function How({ question }: { question: PathQuestion }) {
  return (
    <>
      <Input.Wrapper label={`At most ${question.maxLength} relations long`} size="xs" labelElement="div">
        <Slider
          size="sm"
          min={1}
          max={mostOf.pathLength}
          step={1}
          label={null}
          thumbLabel="At most this many relations long"
          marks={Array.from({ length: mostOf.pathLength }, (_, i) => ({ value: i + 1, label: i + 1 }))}
          mb={18}
          value={question.maxLength}
          onChange={(maxLength) => setQuestion({ maxLength })}
        />
      </Input.Wrapper>
      <Input.Wrapper label="Best first by" size="xs" labelElement="div">
        <SegmentedControl
          size="xs"
          fullWidth
          aria-label="Best first by"
          data={[
            { value: 'WEAKEST_LINK', label: 'Strongest weakest relation' },
            { value: 'FEWEST_STEPS', label: 'Fewest relations' },
          ]}
          value={question.rank}
          onChange={(value) => setQuestion({ rank: value })}
        />
      </Input.Wrapper>
      <NumberInput
        size="xs"
        label="How many paths"
        description={`At most ${mostOf.paths} at once; paths through the same entities are one.`}
        min={1}
        max={mostOf.paths}
        clampBehavior="none"
        allowDecimal={false}
        error={whyNotSoMany(question.first)}
        value={question.first || ''}
        onChange={(value) => setQuestion({ first: Number(value) })}
      />
      <Switch
        size="xs"
        label="Avoid hubs"
        description="Entities with very many relations: a path over one says little."
        checked={question.avoidHubs}
        onChange={(event) => setQuestion({ avoidHubs: event.currentTarget.checked })}
      />
      <Switch
        size="xs"
        label={`Leave out ${incidentalWords('and')}`}
        description="They tie anybody to anybody: whatever is in one place, or in one article."
        checked={!question.incidental}
        onChange={(event) => setQuestion({ incidental: !event.currentTarget.checked })}
      />
      <Switch
        size="xs"
        label="Keep the direction"
        description="Follow relations only from subject to object."
        checked={question.directed}
        onChange={(event) => setQuestion({ directed: event.currentTarget.checked })}
      />
    </>
  )
}

/** Puts every condition back; the ends stay. */
const reset = ({ from, to }: PathQuestion) => setQuestion({ ...emptyQuestion, from, to })

/** What paths have to fulfil, folded into one line until somebody wants to change it. */
export const PathConditions = ({ question }: { question: PathQuestion }) => (
  <Fold title="Conditions" beside={conditionsInWords(question).join(', ')}>
    <Stack gap={14} pt={4}>
      <How question={question} />
      <Which question={question} />
      <EvidenceConditions question={question} />
      <Button size="compact-sm" variant="default" onClick={() => reset(question)}>
        Back to the usual conditions
      </Button>
    </Stack>
  </Fold>
)
