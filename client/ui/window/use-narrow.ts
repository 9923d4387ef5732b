import { useMediaQuery } from '@mantine/hooks'

/** Whether regions are sheets and windows take the whole screen. */
export const useNarrow = (): boolean => useMediaQuery('(max-width: 48em)', false, { getInitialValueInEffect: false })
