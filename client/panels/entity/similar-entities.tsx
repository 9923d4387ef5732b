import { UnstyledButton } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'

import type { EntityChipFragment } from '../../generated/graphql'
import type { EntityDraft } from '../../investigation/record/entity-draft'
import { similarEntities } from '../../investigation/record/ledger'
import { nameAlone } from '../../../model/text/distinction'
import { kindWord } from '../../../model/vocabulary/kind'
import { Notice } from '../../ui/notice'
import { Name, Quiet } from '../../ui/text'
import { EntityChip } from '../mark/entity-chip'
import { KindMark } from '../mark/kind-mark'
import styles from './similar-entities.module.css'
import { useQuestion } from '../question/use-question'

type Use = (entity: EntityChipFragment) => void

const Usable = ({ entity, onUse }: { entity: EntityChipFragment; onUse: Use }) => (
  <UnstyledButton className={styles.use} aria-label={`Use ${nameAlone(entity)}`} onClick={() => onUse(entity)}>
    <KindMark kind={entity.kind} />
    <span>
      <b>Use</b> <Name>{nameAlone(entity)}</Name> <Quiet>{kindWord(entity.kind)}</Quiet>
    </span>
  </UnstyledButton>
)

function Candidates({ kind, name, aliases, onUse }: Pick<EntityDraft, 'kind' | 'name' | 'aliases'> & { onUse?: Use }) {
  const answer = useQuestion(similarEntities, { kind, name, aliases })
  const found: EntityChipFragment[] = answer.data?.similarEntities ?? []
  return (
    <div role="status">
      {found.length > 0 && (
        <Notice tone="warning" title="Is it one of these?">
          If it is, use that one. Record a new one only if it is somebody or something else.
          <div className={styles.found}>
            {found.map((entity) =>
              onUse ? (
                <Usable key={entity.id} entity={entity} onUse={onUse} />
              ) : (
                <EntityChip key={entity.id} entity={entity} />
              ),
            )}
          </div>
        </Notice>
      )}
    </div>
  )
}

const SETTLE_MS = 400

/** Entities that one about to be recorded may be the same as; the user decides. `onUse`: what is written is for a field that can take one of them instead. */
export function SimilarEntities({ draft, onUse }: { draft: EntityDraft; onUse?: Use }) {
  const [{ kind, name, aliases, recorded }] = useDebouncedValue(draft, SETTLE_MS)
  if (recorded || name.trim().length < 2) return null
  return <Candidates kind={kind} name={name.trim()} aliases={aliases} onUse={onUse} />
}
