import { Group, Text } from '@mantine/core'
import { IconDownload } from '../../generated/icons'
import { useState } from 'react'
import { useStore } from 'zustand'

import { describeError } from '../../api'
import type { DisplayError } from '../../api'
import { useVisible } from '../../investigation/hooks'
import { formats, hasPixels, isPicture } from '../../investigation/picture/formats'
import { pictureSettings, saveFile, viewOf } from '../../investigation/picture/picture'
import type { PictureSettings } from '../../investigation/picture/picture'
import { bytesInWords, pictureProblem, sizeInWords, sizeOf } from '../../investigation/picture/picture-limits'
import type { Drawn } from '../../investigation/picture/picture-limits'
import { amounts, counted } from '../../../model/text/counted'
import { blankInWords } from '../../investigation/visible'
import type { Visible } from '../../investigation/visible'
import { ExplainedButton } from '../../ui/explained-button'
import { Quiet } from '../../ui/text'
import { Trouble } from '../question/answers'
import { OutOfSight } from '../legend/out-of-sight'
import { PicturePreview } from './picture-preview'
import { PictureSettingsForm } from './picture-settings'
import { usePreview } from './use-preview'

/** Where saving stands. */
type Saving =
  { state: 'IDLE' } | { state: 'BUSY' } | { state: 'SAVED'; said: string } | { state: 'FAILED'; error: DisplayError }

/** What will be in the file, in words. */
function contents(settings: PictureSettings, drawn: Drawn): string {
  const what = `${counted(drawn.entities, 'entity', 'entities')}, ${counted(drawn.relations, 'relation')}`
  const size = sizeOf(settings, drawn)
  return size
    ? `${what}. ${sizeInWords(size)} ${hasPixels(settings.format) ? 'pixels' : 'pixels at its own size'}.`
    : formats[settings.format].contents(what)
}

function Hidden({ visible }: { visible: Visible }) {
  const entities = visible.filteredEntities + visible.hiddenByHand
  const relations = visible.filteredRelations + visible.hiddenRelations
  if (entities + relations === 0) return null
  return <Quiet>Left out, because hidden or filtered: {amounts(entities, relations)}.</Quiet>
}

function Save({ settings, visible, problem }: { settings: PictureSettings; visible: Visible; problem: string | null }) {
  const [saving, setSaving] = useState<Saving>({ state: 'IDLE' })
  const save = async () => {
    setSaving({ state: 'BUSY' })
    try {
      const { fileName, bytes } = await saveFile(viewOf(visible, settings), settings.format)
      setSaving({ state: 'SAVED', said: `Saved ${fileName}, ${bytesInWords(bytes)}.` })
    } catch (error) {
      setSaving({ state: 'FAILED', error: describeError(error) })
    }
  }
  return (
    <>
      <Group gap={10} mt={12}>
        <ExplainedButton
          size="sm"
          why={problem}
          loading={saving.state === 'BUSY'}
          leftSection={<IconDownload size={16} aria-hidden />}
          onClick={() => void save()}
        >
          Save {settings.format}
        </ExplainedButton>
        <span role="status" style={{ fontSize: 'var(--mantine-font-size-xs)', overflowWrap: 'anywhere' }}>
          {saving.state === 'SAVED' && saving.said}
        </span>
      </Group>
      {problem && problem !== blankInWords(visible) && (
        <Text size="sm" mt={8}>
          {problem}
        </Text>
      )}
      {saving.state === 'FAILED' && <Trouble error={saving.error} onRetry={() => void save()} />}
    </>
  )
}

/** What is drawn, as a file: looked at first, then saved. */
export function PicturePanel() {
  const settings = useStore(pictureSettings)
  const visible = useVisible()
  const blank = blankInWords(visible)
  const counts = { entities: visible.entities.size, relations: visible.relations.size, blank }
  const sendable = pictureProblem({ ...settings, width: null, scale: 1 }, { ...counts, size: null }) === null
  const shown = usePreview(visible, settings, sendable && isPicture(settings.format))
  const drawn: Drawn = { ...counts, size: shown.preview }
  const problem = pictureProblem(settings, drawn)
  return (
    <section aria-label="Picture">
      <h2 className="visually-hidden">Picture</h2>
      {isPicture(settings.format) && !blank && (
        <PicturePreview shown={shown} title={settings.title} dark={settings.theme === 'DARK'} />
      )}
      {blank ? (
        <OutOfSight />
      ) : (
        <>
          <Quiet>{contents(settings, drawn)}</Quiet>
          <br />
          <Hidden visible={visible} />
          {shown.preview?.notes.map((note) => (
            <Text key={note} size="sm" mt={8} role="note">
              {note}
            </Text>
          ))}
        </>
      )}
      <Save settings={settings} visible={visible} problem={problem} />
      <PictureSettingsForm settings={settings} size={shown.preview} />
    </section>
  )
}
