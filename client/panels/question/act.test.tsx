/** @jest-environment ./testing/page-environment.ts */
import { MantineProvider } from '@mantine/core'
import { notifications, Notifications } from '@mantine/notifications'
import { act as settled, render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'

import { ApiError, connection } from '../../api'
import { useAct } from './act'

const Page = ({ what }: { what: () => Promise<unknown> }) => {
  const [busy, run] = useAct()
  return (
    <MantineProvider>
      <Notifications transitionDuration={0} />
      <button onClick={() => run(what)}>{busy ? 'Busy' : 'Draw'}</button>
    </MantineProvider>
  )
}
const fails = (code: string, wrote = false) => Promise.reject(new ApiError(code, 'It did not work.', wrote))
const back = () => {
  connection.setState({ state: 'LOST' })
  connection.setState({ state: 'OK' })
}
afterEach(() => {
  settled(() => notifications.clean())
  connection.setState({ state: 'OK' })
})

test.each(['OFFLINE', 'UNAVAILABLE'])('what was lost by %s is done again by itself, once', async (code) => {
  const what = jest
    .fn()
    .mockImplementationOnce(() => fails(code))
    .mockResolvedValue(undefined)
  render(<Page what={what} />)
  await userEvent.click(screen.getByRole('button'))
  await screen.findByText(/goes on by itself/)
  settled(back)
  await waitFor(() => expect(what).toHaveBeenCalledTimes(2))
  await waitFor(() => expect(screen.queryByText(/goes on by itself/)).toBeNull())
  settled(back)
  expect(what).toHaveBeenCalledTimes(2)
})

test.each(['OFFLINE', 'TIMEOUT', 'INTERNAL'])('what failed by %s can be tried again by a press', async (code) => {
  const what = jest
    .fn()
    .mockImplementationOnce(() => fails(code))
    .mockResolvedValue(undefined)
  render(<Page what={what} />)
  await userEvent.click(screen.getByRole('button'))
  await userEvent.click(await screen.findByRole('button', { name: 'Try again' }))
  expect(what).toHaveBeenCalledTimes(2)
})

test('what is started anew is not done once more when the server is back', async () => {
  const what = jest.fn(() => fails('OFFLINE'))
  render(<Page what={what} />)
  await userEvent.click(screen.getByRole('button'))
  await screen.findByText(/goes on by itself/)
  await userEvent.click(screen.getByRole('button', { name: 'Draw' }))
  await waitFor(() => expect(what).toHaveBeenCalledTimes(2))
  what.mockResolvedValue(undefined as never)
  settled(back)
  await waitFor(() => expect(what).toHaveBeenCalledTimes(3))
})

test('what somebody closes is given up', async () => {
  const what = jest.fn(() => fails('OFFLINE'))
  render(<Page what={what} />)
  await userEvent.click(screen.getByRole('button'))
  const told = await screen.findByRole('alert')
  await userEvent.click(
    within(told)
      .getAllByRole('button')
      .find((button) => button.textContent !== 'Try again')!,
  )
  settled(back)
  expect(what).toHaveBeenCalledTimes(1)
})

test('what was being written is never sent again behind the back of its form', async () => {
  const what = jest.fn(() => fails('INTERNAL', true))
  render(<Page what={what} />)
  await userEvent.click(screen.getByRole('button'))
  await screen.findByText(/It did not work/)
  expect(screen.queryByRole('button', { name: 'Try again' })).toBeNull()
  settled(back)
  expect(what).toHaveBeenCalledTimes(1)
})

test('what was given up by the page is no failure', async () => {
  render(<Page what={() => fails('CANCELLED')} />)
  await userEvent.click(screen.getByRole('button'))
  await screen.findByRole('button', { name: 'Draw' })
  expect(screen.queryByRole('alert')).toBeNull()
})
