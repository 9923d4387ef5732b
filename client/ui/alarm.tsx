import { Alert } from '@mantine/core'
import type { AlertProps } from '@mantine/core'

const dark = { color: '#1b1e22' }
/** Dark on bright in either theme. */
const styles = { title: dark, message: dark, icon: dark, closeButton: dark }

/**
 * A bar over the whole width: something is not as whoever works here takes it to be. It interrupts a screen reader,
 * unless `role` says "status".
 */
export const Alarm = (props: AlertProps & { role?: 'alert' | 'status' }) => (
  <Alert role="alert" color="orange.4" variant="filled" radius={0} p="xs" styles={styles} {...props} />
)
