import { Button, Checkbox, Group, NativeSelect, Stack, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { useRef, useState } from 'react'

import { describeError } from '../../api'
import type { ImportFormat, ImportInput } from '../../generated/graphql'
import { chooseFile, previewOf, start } from '../../investigation/import/imports'
import type { Prepared } from '../../investigation/import/imports'
import { ExplainedButton } from '../../ui/explained-button'
import { Fold } from '../../ui/fold'
import { Name } from '../../ui/text'
import { useAct } from '../question/act'
import { Trouble } from '../question/answers'
import { questions } from '../question/query-client'
import { ImportPreview } from './import-preview'
import { MappingForm } from './mapping-form'
import { formatWords } from './import-words'
import styles from './import.module.css'

/** The document that the claims are read in, as it is typed. */
type Source = { name: string; publisher: string; published: string; url: string; licence: string }

const formats = Object.entries(formatWords).map(([value, label]) => ({ value, label }))

function withSource(input: ImportInput, { name, publisher, published, url, licence }: Source): ImportInput {
  const said = { publisher: publisher.trim() || null, published: published.trim() || null, url: url.trim() || null }
  const isSaid = name.trim() !== input.fileName || Object.values(said).some((value) => value !== null)
  return {
    ...input,
    licence: licence.trim() || null,
    document: isSaid ? { kind: 'DOCUMENT', name: name.trim() || input.fileName, document: said } : null,
  }
}

/** How long typing rests before the preview is asked anew, in milliseconds. */
const REST_MS = 400

/** A file before it is imported: what it is, where it comes from, what becomes of it. */
export function PrepareImport({ prepared }: { prepared: Prepared }) {
  const [input, setInput] = useState<ImportInput>({ ...prepared.input, mapping: prepared.preview.mapping })
  const [source, setSource] = useState<Source>({
    name: prepared.input.fileName,
    publisher: '',
    published: '',
    url: '',
    licence: '',
  })
  const [asked] = useDebouncedValue(input, REST_MS)
  const { data, error, isFetching } = useQuery(
    {
      queryKey: ['previewImport', asked],
      queryFn: ({ signal }) => previewOf(asked, signal),
      placeholderData: (before) => before,
      initialData:
        asked.mapping === prepared.preview.mapping && asked.format === prepared.preview.format
          ? prepared.preview
          : undefined,
    },
    questions,
  )
  const [busy, run] = useAct()
  // Another press of the button is the same import, unless something was changed.
  const operation = useRef({ id: crypto.randomUUID(), of: '' })
  const begin = () => {
    const whole = withSource(input, source)
    const of = JSON.stringify(whole)
    if (operation.current.of !== of) operation.current = { id: crypto.randomUUID(), of }
    run(() => start(operation.current.id, whole))
  }
  const field = (name: keyof Source, label: string, description?: string) => (
    <TextInput
      size="xs"
      label={label}
      description={description}
      value={source[name]}
      onChange={({ currentTarget: { value } }) => setSource((before) => ({ ...before, [name]: value }))}
    />
  )
  const preview = data ?? prepared.preview
  return (
    <div className={styles.columns}>
      <Stack gap="sm">
        <h3 className={styles.file}>
          <Name>{input.fileName}</Name>
        </h3>
        <NativeSelect
          size="xs"
          label="Form of the file"
          description="As its content shows; another one can be said."
          data={formats}
          value={input.format ?? preview.format}
          onChange={({ currentTarget: { value } }) =>
            setInput(({ mapping: _, ...before }) => ({ ...before, format: value as ImportFormat }))
          }
        />
        {field('name', 'Document that the claims are read in', 'Every claim points into it, with its line or record.')}
        <Fold title="More about the document">
          <Stack gap="xs">
            {field('publisher', 'Published by')}
            {field('published', 'Published on', 'A day, a month or a year: 2024-05-01.')}
            {field('url', 'Address')}
            {field('licence', 'Licence of the data')}
          </Stack>
        </Fold>
        <Checkbox
          size="xs"
          label="Everything in it is alleged, not asserted"
          checked={input.asserts === false}
          onChange={({ currentTarget: { checked } }) => setInput((before) => ({ ...before, asserts: !checked }))}
        />
        {preview.mapping !== null && (
          <MappingForm
            yaml={input.mapping ?? preview.mapping}
            columns={preview.columns}
            change={(mapping) => setInput((before) => ({ ...before, mapping }))}
          />
        )}
        <Group gap="xs">
          <ExplainedButton
            why={error ? 'It cannot be read like this: see what is wrong beside.' : null}
            loading={busy}
            onClick={begin}
          >
            Import
          </ExplainedButton>
          <Button variant="default" onClick={chooseFile}>
            Another file
          </Button>
        </Group>
      </Stack>
      <div>
        {error && !isFetching ? (
          <Trouble error={describeError(error)} />
        ) : (
          <ImportPreview preview={preview} stale={isFetching || asked !== input} />
        )}
      </div>
    </div>
  )
}
