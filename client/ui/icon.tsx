import type { SVGProps } from 'react'

/** `size` in pixels; `stroke` is how thick the lines are, of 24 that the picture is wide. */
type IconProps = Omit<SVGProps<SVGSVGElement>, 'stroke'> & { size?: number; stroke?: number }

/** A picture of lines, in the colour of the text beside it. `paths` are drawn in a square of 24. */
export const icon = (...paths: string[]) =>
  function Icon({ size = 24, stroke = 2, ...rest }: IconProps) {
    return (
      <svg
        xmlns="http://www.w3.org/2000/svg"
        width={size}
        height={size}
        viewBox="0 0 24 24"
        fill="none"
        stroke="currentColor"
        strokeWidth={stroke}
        strokeLinecap="round"
        strokeLinejoin="round"
        {...rest}
      >
        {paths.map((path) => (
          <path key={path} d={path} />
        ))}
      </svg>
    )
  }

/** The same, filled. */
export const filledIcon = (...paths: string[]) =>
  function FilledIcon({ size = 24, ...rest }: Omit<IconProps, 'stroke'>) {
    return (
      <svg
        xmlns="http://www.w3.org/2000/svg"
        width={size}
        height={size}
        viewBox="0 0 24 24"
        fill="currentColor"
        {...rest}
      >
        {paths.map((path) => (
          <path key={path} d={path} />
        ))}
      </svg>
    )
  }
