/** @jest-environment ./testing/page-environment.ts */
import { act, screen, within } from '@testing-library/react'

import { show } from '../../../testing/panel/panel'
import { server } from '../../../testing/panel/server'
import { ask, connection } from '../../api'
import { refused } from '../../browser-storage'
import { AmongDocument } from '../../generated/graphql'
import { checkWriting } from '../../refused-writes'
import { ConnectionNotice } from './connection-notice'
import { DiskFullNotice } from './disk-full-notice'
import { StorageNotice } from './storage-notice'

test('a lost server and a token that is none are told as long as they are', () => {
  show(<ConnectionNotice />)
  expect(screen.queryByRole('alert')).toBeNull()
  act(() => connection.setState({ state: 'LOST' }))
  expect(screen.getByRole('alert').textContent).toContain('This page asks again every two seconds')
  act(() => connection.setState({ state: 'DENIED' }))
  expect(screen.getByRole('alert').textContent).toContain('This page has no valid access token')
  act(() => connection.setState({ state: 'OK' }))
  expect(screen.queryByRole('alert')).toBeNull()
})

test('a full disk is told once something was refused, with how much is left, and no more when there is room', async () => {
  const refusing = (left: number) =>
    JSON.stringify({
      ready: true,
      writing: false,
      reason: `Writing is refused: the disk has ${left} MB left. Reading goes on.`,
    })
  show(<DiskFullNotice />)
  server.hands('/readyz', refusing(41))
  expect(screen.queryByRole('status')).toBeNull()
  server.fails(AmongDocument, 'DISK_FULL')
  await expect(ask(AmongDocument, { ids: ['a', 'b'] })).rejects.toMatchObject({ code: 'DISK_FULL' })
  const notice = await screen.findByRole('status')
  expect(notice.textContent).toMatch(/Nothing can be recorded or imported now.*41 MB left\. Reading goes on\./)

  server.hands('/readyz', refusing(12))
  await act(checkWriting)
  expect(screen.getAllByRole('status').map(({ textContent }) => textContent)).toEqual([
    expect.stringContaining('12 MB left') as string,
  ])
  server.reset()
  await act(checkWriting)
  expect(screen.getByRole('status').textContent).toContain('12 MB left')
  server.hands('/readyz', JSON.stringify({ ready: true, writing: true }))
  await act(checkWriting)
  expect(screen.queryByRole('status')).toBeNull()
})

test('what the browser does not keep is told until it is closed, and again where it becomes more', async () => {
  const person = show(<StorageNotice />)
  act(() => refused.setState({ what: new Set(['DRAFTS']) }))
  expect(screen.getByRole('alert').textContent).toContain('what is being written in a form')
  await person.click(within(screen.getByRole('alert')).getByRole('button', { name: 'Close' }))
  expect(screen.queryByRole('alert')).toBeNull()
  act(() => refused.setState({ what: new Set(['DRAFTS', 'SETTINGS']) }))
  expect(screen.getByRole('alert').textContent).toContain('your settings')
})
