/** @jest-environment ./testing/page-environment.ts */
import { screen } from '@testing-library/react'

import { show } from '../../../testing/panel/panel'
import { panelWidths, widths } from '../../investigation/panel-widths'
import { WidthHandle } from './width-handle'

test('A region is made wider and narrower by arrow keys, within its bounds, and the browser remembers it', async () => {
  const person = show(<WidthHandle side="right" label="Width" />)
  const edge = screen.getByRole('separator', { name: 'Width' })
  edge.focus()
  await person.keyboard('{ArrowLeft}')
  const wider = panelWidths.getState().right
  expect(wider).toBeGreaterThan(widths.right.usual)
  expect(edge.getAttribute('aria-valuenow')).toBe(String(wider))
  expect(localStorage.getItem('throughline.widths')).toContain(String(wider))
  await person.keyboard('{Home}{ArrowRight}')
  expect(panelWidths.getState().right).toBe(widths.right.least)
  await person.keyboard('{Enter}')
  expect(panelWidths.getState().right).toBe(widths.right.usual)
})
