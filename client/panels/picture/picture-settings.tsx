import { Input, NumberInput, SegmentedControl, Stack, Switch, TextInput } from '@mantine/core'

import { useStore } from 'zustand'

import { formatOrder, formats, hasPixels, isPicture } from '../../investigation/picture/formats'
import { csvSettings, pictureSettings } from '../../investigation/picture/picture'
import type { PictureSettings } from '../../investigation/picture/picture'
import { pictureLimits } from '../../../model/limits'

const set = (change: Partial<PictureSettings>) => pictureSettings.setState(change)

type Choice<T extends string> = {
  label: string
  value: T
  data: { value: T; label: string }[]
  onChange: (value: T) => void
}

const Choose = <T extends string>({ label, value, data, onChange }: Choice<T>) => (
  <Input.Wrapper label={label} size="xs" labelElement="div">
    <SegmentedControl size="xs" fullWidth aria-label={label} data={data} value={value} onChange={onChange} />
  </Input.Wrapper>
)

function Looks({ settings }: { settings: PictureSettings }) {
  return (
    <>
      <TextInput
        size="xs"
        label="Title"
        placeholder="none"
        maxLength={pictureLimits.title}
        value={settings.title}
        onChange={(event) => set({ title: event.currentTarget.value })}
      />
      <Choose
        label="Colours"
        value={settings.theme}
        data={[
          { value: 'LIGHT', label: 'Light' },
          { value: 'DARK', label: 'Dark' },
        ]}
        onChange={(theme) => set({ theme })}
      />
      <Switch
        size="xs"
        label="Words on the relations"
        checked={settings.labels}
        onChange={(event) => set({ labels: event.currentTarget.checked })}
      />
    </>
  )
}

function Size({ settings, size }: { settings: PictureSettings; size: { width: number } | null }) {
  const [least, most] = pictureLimits.width
  return (
    <>
      <NumberInput
        size="xs"
        label={hasPixels(settings.format) ? 'Width before scaling' : 'Width'}
        description={`${least} to ${most.toLocaleString('en')}; empty: as wide as the drawing`}
        placeholder={size ? String(Math.round(size.width)) : undefined}
        allowDecimal={false}
        allowNegative={false}
        thousandSeparator=","
        value={settings.width ?? ''}
        onChange={(value) => set({ width: value === '' ? null : Number(value) })}
      />
      {hasPixels(settings.format) && (
        <Choose
          label="Pixels for each unit"
          value={String(settings.scale)}
          data={['0.5', '1', '2', '3', '4'].map((scale) => ({ value: scale, label: `${scale} ×` }))}
          onChange={(scale) => set({ scale: Number(scale) })}
        />
      )}
    </>
  )
}

function Separator() {
  const { separator } = useStore(csvSettings)
  return (
    <Choose
      label="Between two cells"
      value={separator}
      data={[
        { value: 'COMMA', label: 'Comma' },
        { value: 'SEMICOLON', label: 'Semicolon' },
        { value: 'TAB', label: 'Tab' },
      ]}
      onChange={(chosen) => csvSettings.setState({ separator: chosen })}
    />
  )
}

/** How the file is made. Title, legend and date are part of every picture. */
export function PictureSettingsForm({ settings, size }: { settings: PictureSettings; size: { width: number } | null }) {
  const picture = isPicture(settings.format)
  return (
    <Stack gap={14} mt={18}>
      <div>
        <Choose
          label="Format"
          value={settings.format}
          data={formatOrder.map((value) => ({ value, label: value }))}
          onChange={(format) => set({ format })}
        />
        <Input.Description mt={4}>{formats[settings.format].use}</Input.Description>
      </div>
      {settings.format === 'CSV' && <Separator />}
      {picture && <Looks settings={settings} />}
      {picture && <Size settings={settings} size={size} />}
    </Stack>
  )
}
