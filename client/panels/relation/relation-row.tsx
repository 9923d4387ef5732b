import { UnstyledButton } from '@mantine/core'

import type { RelationStepFragment } from '../../generated/graphql'
import { relationFacts, stepWords } from '../../investigation/relation/relation-words'
import { inspect } from '../../investigation/selection/selection'
import { Name, Quiet } from '../../ui/text'
import rows from './rows.module.css'
import { LineSwatch } from './line-swatch'
import { useHover } from '../expansion/use-hover'

/** A relation in a list: its sentence, the line of its status, when and how strong. A press inspects it. */
export const RelationRow = ({
  relation,
  subject,
  object,
}: {
  relation: RelationStepFragment
  subject: { name: string }
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
        <Name>{subject.name}</Name> <Quiet small={false}>{stepWords(relation)}</Quiet> <Name>{object.name}</Name>
      </span>
      <Quiet>{[relation.status.toLowerCase(), ...relationFacts(relation)].join(' · ')}</Quiet>
    </span>
  </UnstyledButton>
)
