import { TextInput } from '@mantine/core'
import type { TextInputProps } from '@mantine/core'

import { edtfInWords } from '../../investigation/time/dates'
import { readTyped, whyNotTyped } from '../../../model/time/typed-time'

/** What a text that is typed will be taken for; null where it goes without saying. */
function takenFor(value: string): string | null {
  const { text } = readTyped(value)
  return text === null || text === value.trim() ? null : `Read as ${edtfInWords(text)} (${text}).`
}

type Props = Omit<TextInputProps, 'onChange' | 'value'> & { value: string; onText: (text: string) => void }

/** A field for a time, typed as people write it; below stands what it is taken for, or what is wrong with it. */
export function TimeInput({ value, onText, description, error, ...rest }: Props) {
  const taken = takenFor(value)
  return (
    <TextInput
      size="xs"
      value={value}
      description={
        taken ? (
          <>
            {description} {taken}
          </>
        ) : (
          description
        )
      }
      error={whyNotTyped(value) ?? error}
      onChange={(event) => onText(event.currentTarget.value)}
      {...rest}
    />
  )
}
