import type { SVGProps } from 'react'

/** `size` in pixels; `stroke` is how thick the lines are, of 24 that the picture is wide. */
type IconProps = Omit<SVGProps<SVGSVGElement>, 'stroke'> & { size?: number; stroke?: number }
type Manner = Pick<SVGProps<SVGSVGElement>, 'fill' | 'stroke' | 'strokeWidth' | 'strokeLinecap' | 'strokeLinejoin'>

const drawn = (paths: string[], manner: Manner, { size = 24, ...rest }: Omit<IconProps, 'stroke'>) => (
  <svg xmlns="http://www.w3.org/2000/svg" width={size} height={size} viewBox="0 0 24 24" {...manner} {...rest}>
    {paths.map((path) => (
      <path key={path} d={path} />
    ))}
  </svg>
)

/** A picture of lines, in the colour of the text beside it. `paths` are drawn in a square of 24. */
export const icon = (...paths: string[]) =>
  function Icon({ stroke: strokeWidth = 2, ...rest }: IconProps) {
    const round = { strokeLinecap: 'round', strokeLinejoin: 'round' } as const
    return drawn(paths, { fill: 'none', stroke: 'currentColor', strokeWidth, ...round }, rest)
  }

/** The same, filled. */
export const filledIcon = (...paths: string[]) =>
  function FilledIcon(props: Omit<IconProps, 'stroke'>) {
    return drawn(paths, { fill: 'currentColor' }, props)
  }
