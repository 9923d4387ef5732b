import { UnstyledButton } from '@mantine/core'

import type { EntityChipFragment, RelationStepFragment } from '../../generated/graphql'
import { useHover } from '../../investigation/hooks'
import { relationFacts, stepWords } from '../../investigation/relation/relation-words'
import { inspect } from '../../investigation/selection/selection'
import { Name, Quiet } from '../../ui/text'
import rows from './rows.module.css'
import { LineSwatch } from '../mark/line-swatch'
import { nameAlone } from '../../../model/text/distinction'

/** A relation in a list: its sentence, the line of its status, when and how strong. A press inspects it. */
export const RelationRow = ({
  relation,
  subject,
  object,
}: {
  relation: RelationStepFragment
  subject: EntityChipFragment
  object: { name: string }
}) => (
  <UnstyledButton
    className={rows.row}
    onClick={() => inspect({ type: 'relation', id: relation.id })}
    {...useHover({ type: 'relation', id: relation.id })}
  >
    <LineSwatch status={relation.status} />
    <span className={rows.words}>
      <span>
        <Name>{nameAlone(subject)}</Name> <Quiet small={false}>{stepWords(relation, subject)}</Quiet>{' '}
        <Name>{nameAlone(object)}</Name>
      </span>
      <Quiet>{[relation.status.toLowerCase(), ...relationFacts(relation)].join(' · ')}</Quiet>
    </span>
  </UnstyledButton>
)
