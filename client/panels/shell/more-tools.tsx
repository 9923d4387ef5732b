import { Popover } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import type { MouseEvent } from 'react'

import { IconDots } from '../../generated/icons'
import { IconButton } from '../../ui/icon-button'

import styles from './more-tools.module.css'
import {
  ActionsButton,
  AmongButton,
  AskButton,
  HelpButton,
  ImportButton,
  LayoutChoice,
  PathButton,
  PictureButton,
  RecordButton,
  ThemeButton,
  TimeButton,
} from './toolbar'

/** The tools that have no room in a narrow header, each with its word. Choosing one closes them. They are buttons, not a menu: a tool says whether it is pressed. */
export function MoreTools() {
  const [opened, { close, toggle }] = useDisclosure(false)
  const closeWhenChosen = ({ target }: MouseEvent) => {
    if (target instanceof Element && target.closest('button:not([data-disabled])')) close()
  }
  return (
    <Popover position="bottom-end" opened={opened} onDismiss={close} trapFocus returnFocus>
      <Popover.Target>
        <IconButton label="More tools" onClick={toggle}>
          <IconDots size={19} />
        </IconButton>
      </Popover.Target>
      <Popover.Dropdown p={6} className={styles.tools} onClick={closeWhenChosen}>
        <LayoutChoice />
        <AmongButton worded />
        <AskButton />
        <PathButton />
        <TimeButton />
        <PictureButton />
        <RecordButton />
        <ImportButton />
        <ActionsButton worded />
        <ThemeButton worded />
        <HelpButton worded />
      </Popover.Dropdown>
    </Popover>
  )
}
