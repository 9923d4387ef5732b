import { Anchor, Modal, Switch, Table, Text } from '@mantine/core'
import { useState } from 'react'
import { useStore } from 'zustand'

import { view } from '../../investigation/view'

import { BackupsTold } from './backups-told'
import { keyWords, singleKeys } from './keys'

const close = () => view.setState({ helpOpen: false })

/** All keys, what the pointer does, and where tools can ask. */
export function Help() {
  const opened = useStore(view, (state) => state.helpOpen)
  const [on, setOn] = useState(singleKeys.on)
  const turn = (next: boolean) => {
    singleKeys.turn(next)
    setOn(next)
  }
  return (
    <Modal opened={opened} onClose={close} title="Keys" size="lg" closeButtonProps={{ 'aria-label': 'Close' }}>
      <Table verticalSpacing={5} withRowBorders={false}>
        <Table.Tbody>
          {keyWords.map(([keys, what]) => (
            <Table.Tr key={what}>
              <Table.Td w={180}>
                {keys.map((key) => (
                  <kbd key={key} style={{ marginRight: 4 }}>
                    {key}
                  </kbd>
                ))}
              </Table.Td>
              <Table.Td>{what}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      <Switch
        mt="sm"
        label="Keys without Ctrl act on the drawing"
        checked={on}
        onChange={(event) => turn(event.currentTarget.checked)}
      />
      <Text size="sm" mt="md">
        By pointer: double click expands, right click opens all that can be done, Shift and drag selects with a box,
        Ctrl click adds to the selection, Alt and drag from one entity to another draws a relation, the wheel zooms. The
        same can be done from the list beside the legend, which a screen reader walks.
      </Text>
      <Text size="sm" mt="xs">
        Other tools ask over {/* A tab that knows its opener gets what this one keeps for itself: the access token. */}
        <Anchor href="/graphiql" target="_blank" rel="opener" underline="always">
          GraphQL
        </Anchor>{' '}
        (in GraphiQL, a tool that is not ours).
      </Text>
      <BackupsTold />
    </Modal>
  )
}
