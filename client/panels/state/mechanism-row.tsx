import { Button, Collapse, Group, UnstyledButton } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useId } from 'react'

import { IconChevronRight, IconPlus } from '../../generated/icons'
import type { EntityChipFragment } from '../../generated/graphql'
import { drawExactly } from '../../investigation/expansion/draw'
import { pathKey, pathRelations } from '../../investigation/path/path-words'
import { light, selectEntities } from '../../investigation/selection/selection'
import type { Mechanism } from '../../investigation/state/state-links'
import { denialsInWords, mechanismPeriod, otherDoubt } from '../../investigation/state/state-words'
import { canvas } from '../../investigation/view'
import { counted } from '../../../model/text/counted'
import { nameWithin } from '../../../model/text/distinction'
import { mechanismTitle, mechanismWord } from '../../../model/vocabulary/link-mechanism'
import { Fold } from '../../ui/fold'
import { Quiet } from '../../ui/text'
import { Claim } from '../claim/claim'
import evidence from '../claim/evidence.module.css'
import { StanceMark } from '../claim/stance-mark'
import { useAct } from '../question/act'
import { Status } from '../relation/status'
import { Strength } from '../relation/strength'
import { Chain } from './chain'
import { LegalBases } from './legal-bases'
import { MechanismMark } from './mechanism-mark'
import styles from './state.module.css'

type Props = {
  mechanism: Mechanism
  of: EntityChipFragment
  state: EntityChipFragment
  /** The time that was asked for. */
  on: string | null
  opened: boolean
}

const entitiesOf = ({ paths }: Mechanism) => [...new Set(paths.flatMap(({ entities }) => entities.map(({ id }) => id)))]
const relationsOf = ({ paths }: Mechanism) => paths.flatMap((path) => pathRelations(path).map(({ id }) => id))

/** Draws all chains of a mechanism as one step. */
async function draw({ mechanism, of, state }: Pick<Props, 'mechanism' | 'of' | 'state'>): Promise<void> {
  const [entities, relations] = [entitiesOf(mechanism), relationsOf(mechanism)]
  const { word } = mechanismWord[mechanism.mechanism]
  await drawExactly({ entities, relations }, `Draw ${word} between ${nameWithin(of)} and ${nameWithin(state)}`)
  selectEntities([])
  light([...entities, ...relations])
  canvas().lookAt(entities)
}

/** How doubtful and how strong it is, what is denied, and when it may have held. */
function Doubt({ mechanism }: { mechanism: Mechanism }) {
  const [other, denied] = [otherDoubt(mechanism), denialsInWords(mechanism)]
  return (
    <>
      <span className={styles.doubt}>
        <Status status={mechanism.status} />
        <Strength grade={mechanism.strength} />
        {denied && <StanceMark stance="DENIES" word={denied} />}
      </span>
      <Quiet>
        {[other, mechanismPeriod(mechanism), counted(mechanism.paths.length, 'chain')].filter(Boolean).join(' · ')}
      </Quiet>
    </>
  )
}

const Denials = ({ mechanism: { denials } }: { mechanism: Mechanism }) =>
  denials.length > 0 && (
    <Fold title="What is denied" beside={counted(denials.length, 'denial')}>
      <ol className={evidence.cards}>
        {denials.map((claim) => (
          <Claim key={claim.id} claim={claim} topic />
        ))}
      </ol>
    </Fold>
  )

/** A mechanism: what it is, how doubtful, when; opened, its chains with their evidence, what is denied, and its laws. One press draws it. */
export function MechanismRow({ opened, ...props }: Props) {
  const { mechanism, on } = props
  const [open, { toggle }] = useDisclosure(opened)
  const [busy, run] = useAct()
  const id = useId()
  const title = mechanismTitle(mechanism.mechanism)
  return (
    <li className={styles.mechanism}>
      <Group gap={6} wrap="nowrap" align="flex-start">
        <UnstyledButton
          className={styles.row}
          aria-expanded={open}
          aria-controls={open ? id : undefined}
          onClick={toggle}
        >
          <IconChevronRight size={15} className={styles.chevron} data-open={open || undefined} aria-hidden />
          <MechanismMark mechanism={mechanism.mechanism} />
          <span className={styles.words}>
            <b>{title}</b>
            <Doubt mechanism={mechanism} />
          </span>
        </UnstyledButton>
        <Button
          size="compact-xs"
          variant="default"
          mt={4}
          loading={busy}
          leftSection={<IconPlus size={13} aria-hidden />}
          aria-label={`Draw ${title.toLowerCase()}`}
          onClick={() => run(() => draw(props))}
        >
          Draw
        </Button>
      </Group>
      <Collapse expanded={open} keepMounted={false} transitionDuration={120}>
        <div id={id} className={styles.open}>
          <Quiet>{mechanismWord[mechanism.mechanism].meaning}</Quiet>
          <ol className={styles.chains}>
            {mechanism.paths.map((path, i) => (
              <Chain key={pathKey(path)} path={path} number={i + 1} />
            ))}
          </ol>
          <Denials mechanism={mechanism} />
          <LegalBases mechanism={mechanism} on={on} />
        </div>
      </Collapse>
    </li>
  )
}
