import { AppShell, Burger, Drawer, Menu, SegmentedControl } from '@mantine/core'
import { useComputedColorScheme } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { Notifications } from '@mantine/notifications'
import { IconDots } from './generated/icons'
import { useEffect, useState } from 'react'
import type { MouseEvent } from 'react'
import { useStore } from 'zustand'

import styles from './app.module.css'
import { Canvas } from './canvas/canvas'
import { useDrawing, useSelection } from './investigation/hooks'
import { followTime } from './investigation/path/path-time'
import { closeInspector } from './investigation/selection/selection'
import { view } from './investigation/view'
import mark from './mark.svg'
import { tellError } from './panels/shell/act'
import { ConnectionNotice } from './panels/shell/connection'
import { EntityMenu } from './panels/entity/entity-menu'
import { ExpandMenu } from './panels/expansion/expand-menu'
import { tellOfFiltered } from './panels/legend/filtered-notice'
import { Footer } from './panels/shell/footer'
import { Help } from './panels/shell/help'
import { Inspector } from './panels/inspector/inspector'
import { listenToKeys } from './panels/shell/keys'
import { Legend } from './panels/legend/legend'
import { LinkHint } from './panels/link/link-hint'
import { List } from './panels/list/list'
import { OutOfSight } from './panels/legend/out-of-sight'
import { Palette } from './panels/shell/palette'
import { Search } from './panels/search/search'
import { Start } from './panels/start/start'
import { TimeBar } from './panels/time/time-bar'
import {
  ActionsButton,
  AmongButton,
  HelpButton,
  LayoutChoice,
  LayoutMenu,
  PathButton,
  PictureButton,
  RecordButton,
  ThemeButton,
  TimeButton,
  UndoRedo,
} from './panels/shell/toolbar'
import { useNarrow } from './panels/shell/use-narrow'
import { UndoClaim } from './panels/claim/undo-claim'
import { UnkeptNotice } from './panels/shell/unkept'
import { IconButton } from './ui/icon-button'
import { Sheet } from './ui/sheet'

/** Left: what is drawn, as a legend that filters or as a list. `onInspect`: an entry of the list was pressed. */
function Left({ onInspect }: { onInspect?: () => void }) {
  const [tab, setTab] = useState('legend')
  return (
    <div className={styles.navbar}>
      <SegmentedControl
        size="xs"
        m={8}
        mb={0}
        value={tab}
        onChange={setTab}
        aria-label="What is drawn"
        data={[
          { value: 'legend', label: 'Legend' },
          { value: 'list', label: 'List' },
        ]}
      />
      <div className={styles.scroll}>{tab === 'legend' ? <Legend /> : <List onInspect={onInspect} />}</div>
    </div>
  )
}

/** How much of a narrow screen the inspector takes. */
const sheet = '62dvh'

const Gap = () => <span className={styles.gap} aria-hidden />

/** The tools that have no room in a narrow header, each with its word. Choosing one closes the menu. */
function MoreTools() {
  const [opened, { close, toggle }] = useDisclosure(false)
  const closeWhenChosen = ({ target }: MouseEvent) => {
    if (target instanceof Element && target.closest('button:not([data-disabled])')) close()
  }
  return (
    <Menu position="bottom-end" closeOnItemClick={false} opened={opened} onChange={toggle} menuItemTabIndex={0}>
      <Menu.Target>
        <IconButton label="More tools" onClick={() => undefined}>
          <IconDots size={19} />
        </IconButton>
      </Menu.Target>
      <Menu.Dropdown p={6} className={styles.tools} onClick={closeWhenChosen}>
        <LayoutChoice />
        <AmongButton />
        <PathButton />
        <TimeButton />
        <PictureButton />
        <RecordButton />
        <ActionsButton worded />
        <ThemeButton worded />
        <HelpButton worded />
      </Menu.Dropdown>
    </Menu>
  )
}

/** All tools in a row; on narrow screens the last ones fold into a menu. */
const Tools = ({ narrow }: { narrow: boolean }) =>
  narrow ? (
    <>
      <UndoRedo />
      <MoreTools />
    </>
  ) : (
    <>
      <UndoRedo />
      <Gap />
      <LayoutMenu />
      <AmongButton />
      <PathButton />
      <TimeButton />
      <PictureButton />
      <RecordButton />
      <Gap />
      <ActionsButton />
      <ThemeButton />
      <HelpButton />
    </>
  )

/** What is told in passing. On a narrow screen it stands over the drawing: below, it would cover what a form says and its buttons. */
const Told = ({ narrow }: { narrow: boolean }) => (
  <Notifications
    position={narrow ? 'top-center' : 'bottom-center'}
    mt={narrow ? 42 : undefined}
    limit={4}
    autoClose={9_000}
  />
)

/** What stands at the sides of a wide screen, over the drawing of a narrow one. */
function Sheets({ left, onCloseLeft }: { left: boolean; onCloseLeft: () => void }) {
  const right = useSelection((state) => state.inspectorOpen)
  return (
    <>
      <Drawer
        opened={left}
        onClose={onCloseLeft}
        title="What is drawn"
        size="84%"
        padding={0}
        styles={{ header: { padding: '6px 12px' } }}
      >
        <Left onInspect={onCloseLeft} />
      </Drawer>
      {right && (
        <Sheet label="Inspector" onClose={closeInspector}>
          <Inspector />
        </Sheet>
      )}
    </>
  )
}

/** The page: four regions, which become sheets where there is no room for them. */
export function App() {
  const theme = useComputedColorScheme('light', { getInitialValueInEffect: false })
  const narrow = useNarrow()
  const [left, { toggle: toggleLeft, close: closeLeft }] = useDisclosure(false)
  const right = useSelection((state) => state.inspectorOpen)
  const covered = narrow && right
  // The sheet of a narrow screen takes the place of the bar.
  const timeOpen = useStore(view, (state) => state.timeOpen) && !covered
  const empty = useDrawing().entities.size === 0
  useEffect(listenToKeys, [])
  useEffect(tellOfFiltered, [])
  useEffect(followTime, [])

  return (
    <AppShell
      header={{ height: 50 }}
      footer={{ height: 30 }}
      navbar={{ width: 264, breakpoint: 'sm', collapsed: { mobile: true } }}
      aside={{ width: 390, breakpoint: 'sm', collapsed: { desktop: !right, mobile: true } }}
      transitionDuration={0}
    >
      <AppShell.Header>
        <div className={styles.header}>
          {narrow && <Burger size="sm" opened={left} onClick={toggleLeft} aria-label="Legend and list" />}
          <p className={styles.brand}>
            <img src={mark} width={24} height={24} alt="" />
            <span>Throughline</span>
          </p>
          <div className={styles.search}>
            <Search main />
          </div>
          <div className={styles.space} />
          <Tools narrow={narrow} />
        </div>
      </AppShell.Header>
      <AppShell.Navbar aria-label="Legend and list">{!narrow && <Left />}</AppShell.Navbar>
      <AppShell.Main className={styles.main} p={0}>
        <div
          className={styles.canvas}
          data-time={timeOpen || undefined}
          style={covered ? { bottom: sheet } : undefined}
        >
          <Canvas theme={theme} onError={tellError} />
          {empty && <Start />}
          <LinkHint />
          <div className={styles.blank}>
            <OutOfSight />
          </div>
          <div className={styles.notice}>
            <ConnectionNotice />
            <UnkeptNotice />
          </div>
        </div>
        {timeOpen && (
          <div className={styles.time}>
            <TimeBar />
          </div>
        )}
      </AppShell.Main>
      <AppShell.Aside aria-label="Inspector">
        <div className={styles.aside}>{!narrow && right && <Inspector />}</div>
      </AppShell.Aside>
      <AppShell.Footer>
        <Footer />
      </AppShell.Footer>
      {narrow && <Sheets left={left} onCloseLeft={closeLeft} />}
      <ExpandMenu />
      <EntityMenu />
      <Help />
      <UndoClaim />
      <Told narrow={narrow} />
      <Palette />
    </AppShell>
  )
}
