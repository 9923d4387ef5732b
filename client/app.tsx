import { AppShell, Burger, Drawer, SegmentedControl } from '@mantine/core'
import { useComputedColorScheme } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { Notifications } from '@mantine/notifications'
import { lazy, Suspense, useEffect, useState } from 'react'
import { useStore } from 'zustand'

import styles from './app.module.css'
import { Canvas } from './canvas/canvas'
import { useDrawing, useSelection } from './investigation/hooks'
import { followTime } from './investigation/path/path-time'
import { closeInspector } from './investigation/selection/selection'
import { view } from './investigation/view'
import mark from './mark.svg'
import { tellError } from './panels/question/act'
import { ConnectionNotice } from './panels/shell/connection-notice'
import { DiskFullNotice } from './panels/shell/disk-full-notice'
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
import { MoreTools } from './panels/shell/more-tools'
import { OutOfSight } from './panels/legend/out-of-sight'
import { Palette } from './panels/shell/palette'
import { SavedButton } from './panels/saved/saved-button'
import { Search } from './panels/search/search'
import { Start } from './panels/start/start'
import { TimeBar } from './panels/time/time-bar'
import {
  ActionsButton,
  AmongButton,
  AskButton,
  HelpButton,
  ImportButton,
  LayoutMenu,
  PathButton,
  PictureButton,
  RecordButton,
  ThemeButton,
  TimeButton,
  UndoRedo,
} from './panels/shell/toolbar'
import { useNarrow } from './ui/window/use-narrow'
import { UndoClaim } from './panels/claim/undo-claim'
import { UndoEntity } from './panels/record/undo-entity'
import { StorageNotice } from './panels/shell/storage-notice'
import { focusDrawing } from './ui/window/focus'
import { closesByEscape, Sheet } from './ui/window/sheet'
import { panelWidths } from './investigation/panel-widths'
import { WidthHandle } from './panels/shell/width-handle'

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

const LeftAside = () => (
  <>
    <Left />
    <WidthHandle side="left" label="Width of legend and list" />
  </>
)

const RightAside = () => (
  <>
    <WidthHandle side="right" label="Width of the inspector" />
    <div className={styles.aside}>
      <Inspector />
    </div>
  </>
)

/** The focus goes back to the drawing: what is selected there stays so, and the next key is for it. */
function leaveInspector(): void {
  closeInspector()
  focusDrawing()
}

/** Comes after the page is there: few who open it import something, and it brings a reader of YAML along. */
const Import = lazy(async () => ({ default: (await import('./panels/import/import')).Import }))

/** How much of a narrow screen the inspector takes. */
const sheet = '62dvh'

const Gap = () => <span className={styles.gap} aria-hidden />

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
      <AskButton />
      <PathButton />
      <TimeButton />
      <PictureButton />
      <RecordButton />
      <ImportButton />
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
  const wide = useStore(panelWidths)
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
      navbar={{ width: wide.left, breakpoint: 'sm', collapsed: { mobile: true } }}
      aside={{ width: `min(${wide.right}px, 60vw)`, breakpoint: 'sm', collapsed: { desktop: !right, mobile: true } }}
      transitionDuration={0}
    >
      <AppShell.Header>
        <div className={styles.header}>
          {narrow && <Burger size="sm" opened={left} onClick={toggleLeft} aria-label="Legend and list" />}
          <p className={styles.brand}>
            <img src={mark} width={24} height={24} alt="" />
            <span>Throughline</span>
          </p>
          <SavedButton narrow={narrow} />
          <div className={styles.search}>
            <Search main />
          </div>
          <div className={styles.space} />
          <Tools narrow={narrow} />
        </div>
      </AppShell.Header>
      <AppShell.Navbar aria-label="Legend and list">{!narrow && <LeftAside />}</AppShell.Navbar>
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
            <DiskFullNotice />
            <StorageNotice />
          </div>
        </div>
        {timeOpen && (
          <div className={styles.time}>
            <TimeBar />
          </div>
        )}
      </AppShell.Main>
      <AppShell.Aside aria-label="Inspector" onKeyDown={closesByEscape(leaveInspector)}>
        {!narrow && right && <RightAside />}
      </AppShell.Aside>
      <AppShell.Footer>
        <Footer />
      </AppShell.Footer>
      {narrow && <Sheets left={left} onCloseLeft={closeLeft} />}
      <ExpandMenu />
      <EntityMenu />
      <Help />
      <Suspense>
        <Import />
      </Suspense>
      <UndoClaim />
      <UndoEntity />
      <Told narrow={narrow} />
      <Palette />
    </AppShell>
  )
}
