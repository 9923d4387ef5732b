import { Tabs } from '@mantine/core'
import { IconArrowBackUp, IconX } from '../../generated/icons'
import { useStore } from 'zustand'

import { useSelection } from '../../investigation/hooks'
import { closeInspector, openTool } from '../../investigation/selection/selection'
import type { Tool } from '../../investigation/selection/selection'
import { inspectBefore, inspectionHistory } from '../../investigation/selection/selection-history'
import { Nothing } from '../../ui/answer'
import { IconButton } from '../../ui/icon-button'
import { AskPanel } from '../ask/ask'
import { EntityPanel } from '../entity/entity'
import styles from './inspector.module.css'
import { PathPanel } from '../path/path'
import { PicturePanel } from '../picture/picture'
import { RecordPanel } from '../record/record'
import { RelationPanel } from '../relation/relation'
import { SavedPanel } from '../saved/saved'
import { StatesPanel } from '../state/states'
import { Selected } from './selected'
import { useReadingPlace } from './use-reading-place'

function Details() {
  const focus = useSelection((state) => state.focus)
  const several = useSelection(({ entities }) => entities.size > 1)
  if (!focus) {
    return (
      <Nothing>
        Nothing is selected. Press an entity or a relation on the canvas, or walk the list of what is drawn, to read
        what is known about it and who says so.
      </Nothing>
    )
  }
  return (
    <>
      {several && <Selected />}
      {focus.type === 'entity' ? (
        <EntityPanel key={focus.id} id={focus.id} />
      ) : (
        <RelationPanel key={focus.id} id={focus.id} />
      )}
    </>
  )
}

function Back() {
  const steps = useStore(inspectionHistory, ({ past }) => past.length)
  if (steps === 0) return null
  return (
    <IconButton label="Back to what was inspected before" onClick={inspectBefore}>
      <IconArrowBackUp size={17} aria-hidden />
    </IconButton>
  )
}

/** The right-hand region: what is selected, what the graph is asked, the path tool, ties to states, the picture, and what is saved. */
export function Inspector() {
  const tool = useSelection((state) => state.tool)
  const focus = useSelection((state) => state.focus)
  const place = useReadingPlace(tool, tool === 'INSPECT' && focus ? `${focus.type} ${focus.id}` : '')
  return (
    <Tabs
      value={tool}
      onChange={(value) => value && openTool(value as Tool)}
      keepMounted={false}
      className={styles.inspector}
      activateTabWithKeyboard={false}
    >
      <div className={styles.top}>
        <Tabs.List className={styles.tabs} aria-label="Inspector">
          <Tabs.Tab value="INSPECT">Details</Tabs.Tab>
          <Tabs.Tab value="ASK">Ask</Tabs.Tab>
          <Tabs.Tab value="PATH">Path</Tabs.Tab>
          <Tabs.Tab value="STATES">States</Tabs.Tab>
          <Tabs.Tab value="PICTURE">Picture</Tabs.Tab>
          <Tabs.Tab value="RECORD">Record</Tabs.Tab>
          <Tabs.Tab value="SAVED">Saved</Tabs.Tab>
        </Tabs.List>
        {tool === 'INSPECT' && <Back />}
        <IconButton label="Close the inspector" onClick={closeInspector}>
          <IconX size={17} aria-hidden />
        </IconButton>
      </div>
      <div className={styles.body} {...place}>
        <Tabs.Panel value="INSPECT">
          <Details />
        </Tabs.Panel>
        <Tabs.Panel value="ASK">
          <AskPanel />
        </Tabs.Panel>
        <Tabs.Panel value="PATH">
          <PathPanel />
        </Tabs.Panel>
        <Tabs.Panel value="STATES">
          <StatesPanel />
        </Tabs.Panel>
        <Tabs.Panel value="PICTURE">
          <PicturePanel />
        </Tabs.Panel>
        <Tabs.Panel value="RECORD">
          <RecordPanel />
        </Tabs.Panel>
        <Tabs.Panel value="SAVED">
          <SavedPanel />
        </Tabs.Panel>
      </div>
    </Tabs>
  )
}
