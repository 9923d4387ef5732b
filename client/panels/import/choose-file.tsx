import { Button, Group, Loader, Text } from '@mantine/core'
import { Dropzone } from '@mantine/dropzone'
import { useRef } from 'react'

import { IconFileImport } from '../../generated/icons'
import { prepare } from '../../investigation/import/imports'
import { useAct } from '../question/act'
import styles from './import.module.css'

/** Where files are dropped or chosen. Several at once are one package. */
export function ChooseFile() {
  const [busy, run] = useAct()
  const giveUp = useRef<AbortController>(null)
  const take = (files: File[]) => {
    if (files.length === 0) return
    run(() => {
      giveUp.current = new AbortController()
      return prepare(files, giveUp.current.signal)
    })
  }
  return (
    <>
      <Dropzone
        onDrop={take}
        multiple
        disabled={busy}
        aria-label="Choose files to import"
        inputProps={{ 'aria-label': 'Files to import' }}
        activateOnDrag
        useFsAccessApi={false}
      >
        <div className={styles.drop}>
          {busy ? <Loader size="sm" aria-hidden /> : <IconFileImport size={30} aria-hidden />}
          <Text fw={600} role={busy ? 'status' : undefined}>
            {busy ? 'Reading the beginning of it…' : 'Drop files here, or press to choose'}
          </Text>
          <Text size="sm" c="dimmed" maw={520}>
            Tables (CSV, TSV, Excel), lists of pairs, FollowTheMoney, ownership registers (BODS), sanctions lists
            (OFAC), Offshore Leaks, and graphs (GraphML, GEXF, Cytoscape). Nothing is recorded before you have seen what
            becomes of it.
          </Text>
        </div>
      </Dropzone>
      {busy && (
        <Group mt={8}>
          <Button size="compact-sm" variant="default" onClick={() => giveUp.current?.abort()}>
            Give up
          </Button>
        </Group>
      )}
    </>
  )
}
