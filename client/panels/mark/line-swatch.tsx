import { statusLook } from '../../../model/look/line-look'
import type { RelationStatus } from '../../generated/graphql'

/** A status as its line is drawn. */
export function LineSwatch({ status }: { status: RelationStatus }) {
  const { colour, dash, struck } = statusLook[status]
  const stroke = `light-dark(${colour.light}, ${colour.dark})`
  return (
    <svg width={34} height={14} viewBox="0 0 34 14" aria-hidden style={{ flex: 'none' }}>
      <line x1={1} x2={27} y1={7} y2={7} style={{ stroke, strokeWidth: 2 }} strokeDasharray={dash?.join(' ')} />
      <polygon points="26,3 33,7 26,11" style={{ fill: stroke }} />
      {struck && <line x1={14} x2={14} y1={2} y2={12} style={{ stroke, strokeWidth: 2.4 }} />}
    </svg>
  )
}
