import type { EntityKind } from '../../generated/graphql'
import { kindWord } from '../../../model/vocabulary/kind'
import { KindSwatch } from './kind-swatch'

/** A kind as it is drawn, named for those who do not see it. */
export const KindMark = ({ kind, size = 18 }: { kind: EntityKind; size?: number }) => (
  <span
    role="img"
    aria-label={kindWord(kind)}
    title={kindWord(kind)}
    style={{ display: 'inline-flex', flex: 'none', verticalAlign: 'middle' }}
  >
    <KindSwatch kind={kind} size={size} />
  </span>
)
