import { Modal, Stack } from '@mantine/core'
import { Dropzone } from '@mantine/dropzone'
import { useStore } from 'zustand'

import { closeImports, importWindow, openImports, prepare } from '../../investigation/import/imports'
import { useNarrow } from '../../ui/window/use-narrow'
import { act } from '../question/act'
import { ChooseFile } from './choose-file'
import { ImportRun } from './import-run'
import { ImportsAtWork } from './imports-at-work'
import { PastImports } from './past-imports'
import { PrepareImport } from './prepare-import'
import styles from './import.module.css'

const titles = { CHOICE: 'Import data', FILE: 'Import data: what becomes of it', IMPORT: 'Import' }

function Shown() {
  const at = useStore(importWindow, (state) => state.at)
  if (at.show === 'FILE') return <PrepareImport key={at.prepared.input.upload} prepared={at.prepared} />
  if (at.show === 'IMPORT') return <ImportRun key={at.id} id={at.id} />
  return (
    <Stack gap="lg">
      <ChooseFile />
      <PastImports />
    </Stack>
  )
}

/** The window in which files are imported. A file that is dropped anywhere on the page opens it. */
export function Import() {
  const { open, at } = useStore(importWindow)
  const narrow = useNarrow()
  const dropped = (files: File[]) => {
    openImports()
    void act(() => prepare(files, new AbortController().signal))
  }
  return (
    <>
      <Dropzone.FullScreen active={!open} onDrop={dropped} multiple useFsAccessApi={false}>
        <div className={styles.drop}>Drop files to import them</div>
      </Dropzone.FullScreen>
      <ImportsAtWork />
      <Modal
        opened={open}
        onClose={closeImports}
        title={titles[at.show]}
        size={1120}
        fullScreen={narrow}
        closeButtonProps={{ 'aria-label': 'Close' }}
      >
        <Shown />
      </Modal>
    </>
  )
}
