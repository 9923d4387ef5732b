import { useComputedColorScheme, useMantineColorScheme } from '@mantine/core'
import { createSpotlight, Spotlight } from '@mantine/spotlight'
import { IconSearch } from '../../generated/icons'
import { useEffect, useRef } from 'react'
import { useStore } from 'zustand'

import { view } from '../../investigation/view'
import { actionsNow } from './actions'
import type { Action } from './actions'
import { focusDrawing } from '../../ui/window/focus'
import styles from './palette.module.css'

const [store, palette] = createSpotlight()

const Keys = ({ keys }: { keys: string }) =>
  keys.split(' ').map((key) => (
    <kbd key={key} className={styles.key}>
      {key}
    </kbd>
  ))

/** An action as the library lists it, found by the name of its group too (“record a claim”). One that cannot be done says why, and a press on it does nothing. */
const listed = (group: string, { words, keys, why = null, run }: Action) => ({
  id: words,
  label: words,
  keywords: [group, words.replace(/^Add/, group)],
  description: why ?? undefined,
  rightSection: keys ? <Keys keys={keys} /> : undefined,
  'aria-disabled': why !== null,
  closeSpotlightOnTrigger: why === null,
  onClick: () => {
    if (why !== null) return
    // What the action opens gives the focus back to the drawing, and takes it now if it wants it.
    focusDrawing()
    run()
  },
})

/** All that can be done, found by its name, each with its key. */
export function Palette() {
  const opened = useStore(view, (state) => state.paletteOpen)
  const { setColorScheme } = useMantineColorScheme()
  const dark = useComputedColorScheme('light', { getInitialValueInEffect: false }) === 'dark'
  const before = useRef<Element>(null)
  useEffect(() => {
    if (!opened) return
    before.current = document.activeElement
    palette.open()
  }, [opened])
  const onClose = () => {
    view.setState({ paletteOpen: false })
    const inside = document.activeElement?.closest('[role=dialog]')
    if (inside && before.current instanceof HTMLElement) before.current.focus()
  }
  const groups = opened ? actionsNow({ dark, turn: () => setColorScheme(dark ? 'light' : 'dark') }) : []
  return (
    <Spotlight
      store={store}
      shortcut={null}
      returnFocus={false}
      onSpotlightClose={onClose}
      actions={groups.map(({ group, actions }) => ({ group, actions: actions.map((action) => listed(group, action)) }))}
      nothingFound="No action is called that."
      scrollable
      maxHeight="min(460px, 60dvh)"
      scrollAreaProps={{ viewportProps: { tabIndex: 0, 'aria-label': 'Actions', role: 'group' } }}
      overlayProps={{ backgroundOpacity: 0.35 }}
      transitionProps={{ duration: 0 }}
      // The window has no title that could name it.
      attributes={{ content: { 'aria-label': 'All actions' } }}
      classNames={styles}
      searchProps={{
        leftSection: <IconSearch size={18} aria-hidden />,
        placeholder: 'What do you want to do?',
        'aria-label': 'All actions',
      }}
    />
  )
}
