import { kindLook } from '../../../model/look/kind-look'
import type { Outline } from '../../../model/look/kind-look'
import type { EntityKind } from '../../generated/graphql'

const both = ({ light, dark }: { light: string; dark: string }): string => `light-dark(${light}, ${dark})`

type Size = { width: number; height: number }

function Shape({ outline, size: { width, height }, style }: { outline: Outline; size: Size; style: object }) {
  if (outline.form === 'ellipse') return <ellipse rx={width / 2} ry={height / 2} style={style} />
  if (outline.form === 'round-rectangle')
    return <rect x={-width / 2} y={-height / 2} width={width} height={height} rx={outline.radius} style={style} />
  const points = outline.points.map((n, i) => (n * (i % 2 ? height : width)) / 2).join(' ')
  return <polygon points={points} style={style} strokeLinejoin="round" />
}

/** A kind as it is drawn: shape, colour and icon. Its name stands beside it, so it is hidden from screen readers. */
export function KindSwatch({ kind, size = 22 }: { kind: EntityKind; size?: number }) {
  const { outline, width, height, fill, border, ink, icon, iconSize, iconDown } = kindLook[kind]
  const style = { fill: both(fill), stroke: both(border), strokeWidth: 2 }
  return (
    <svg width={size} height={size} viewBox="-27 -27 54 54" aria-hidden style={{ flex: 'none', display: 'block' }}>
      <Shape outline={outline} size={{ width, height }} style={style} />
      <g
        transform={`translate(${-iconSize / 2} ${-iconSize / 2 + iconDown}) scale(${iconSize / 24})`}
        fill="none"
        stroke={ink}
        strokeWidth={2}
        strokeLinecap="round"
        strokeLinejoin="round"
      >
        {icon.map((path) => (
          <path key={path} d={path} />
        ))}
      </g>
    </svg>
  )
}
