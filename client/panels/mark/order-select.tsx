import { NativeSelect } from '@mantine/core'
import type { NativeSelectProps } from '@mantine/core'

type Props<T extends string> = Omit<NativeSelectProps, 'data' | 'value' | 'onChange'> & {
  value: T
  data: { value: T; label: string }[]
  onOrder: (order: T) => void
}

/** In which order a list stands. */
export function OrderSelect<T extends string>({ value, data, onOrder, ...look }: Props<T>) {
  return (
    <NativeSelect
      aria-label="In the order"
      size="xs"
      data={data}
      value={value}
      onChange={(event) => onOrder(event.currentTarget.value as T)}
      {...look}
    />
  )
}
