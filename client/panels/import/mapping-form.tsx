import { Button, Group, NativeSelect, NumberInput, Select, Stack, Textarea } from '@mantine/core'
import { useId, useState } from 'react'

import type { EntityKind, ImportPreviewFragment, RelationType } from '../../generated/graphql'
import {
  addEntity,
  addRelation,
  assign,
  entitySlots,
  readAs,
  readMapping,
  relationSlots,
  removeEntity,
  removeRelation,
  setKind,
  setRelation,
  usesOf,
  writeMapping,
} from '../../investigation/import/mapping'
import type { Mapping, TableReading } from '../../investigation/import/mapping'
import { kindOrder, kindWord } from '../../../model/vocabulary/kind'
import { vocabulary } from '../../../model/vocabulary/relation-type'
import { Fold } from '../../ui/fold'
import { Notice } from '../../ui/notice'
import styles from './import.module.css'

type Columns = ImportPreviewFragment['columns']
type Props = { mapping: Mapping; columns: Columns; change: (mapping: Mapping) => void }

const encodings = ['utf-8', 'utf-16le', 'utf-16be', 'iso-8859-1', 'windows-1252']
const delimiters = [
  { value: ',', label: 'comma' },
  { value: ';', label: 'semicolon' },
  { value: '\t', label: 'tab' },
  { value: '|', label: 'vertical bar' },
]
const kinds = kindOrder.map((kind) => ({ value: kind, label: kindWord(kind) }))
const types = Object.values(vocabulary).map(({ type, label }) => ({ value: type, label }))

/** How the table is written; what is chosen here is no longer guessed. */
const Reading = ({ mapping, change }: Omit<Props, 'columns'>) => {
  const file = mapping.file ?? {}
  const set = (reading: Partial<TableReading>) => change(readAs(mapping, reading))
  return (
    <Group gap="xs" grow align="end" preventGrowOverflow={false}>
      <NativeSelect
        size="xs"
        label="Encoding"
        value={file.encoding ?? ''}
        data={['', ...encodings]}
        onChange={({ currentTarget: { value } }) => set({ encoding: value || undefined })}
      />
      <NativeSelect
        size="xs"
        label="Separator"
        value={file.delimiter ?? ''}
        data={[{ value: '', label: 'as recognised' }, ...delimiters]}
        onChange={({ currentTarget: { value } }) => set({ delimiter: value || undefined })}
      />
      <NumberInput
        size="xs"
        label="Header in line"
        description="0: there is none"
        min={0}
        max={1_000}
        value={file.header ?? ''}
        onChange={(value) => set({ header: typeof value === 'number' ? value : undefined })}
      />
      <NativeSelect
        size="xs"
        label="Decimals after"
        value={file.decimal ?? ''}
        data={[
          { value: '', label: 'not said' },
          { value: '.', label: 'a point' },
          { value: ',', label: 'a comma' },
        ]}
        onChange={({ currentTarget: { value } }) => set({ decimal: (value || undefined) as TableReading['decimal'] })}
      />
      <NativeSelect
        size="xs"
        label="Dates such as 02/12/2022"
        value={file.dates ?? ''}
        data={[
          { value: '', label: 'not said' },
          { value: 'DMY', label: 'day, month, year' },
          { value: 'MDY', label: 'month, day, year' },
          { value: 'YMD', label: 'year, month, day' },
        ]}
        onChange={({ currentTarget: { value } }) => set({ dates: (value || undefined) as TableReading['dates'] })}
      />
    </Group>
  )
}

/** The entities of a row and their kinds, and the relations between them. */
const Parts = ({ mapping, columns, change }: Props) => {
  const names = Object.keys(mapping.entities)
  return (
    <Stack gap="xs">
      {Object.entries(mapping.entities).map(([name, { kind }]) => (
        <Group key={name} gap="xs" align="end" className={styles.part}>
          <Select
            size="xs"
            style={{ flex: 1 }}
            label={`Entity “${name}”: kind`}
            description={typeof kind === 'object' ? 'A column decides it: see the YAML.' : undefined}
            data={kinds}
            value={typeof kind === 'string' ? kind : null}
            onChange={(next) => next && change(setKind(mapping, name, next as EntityKind))}
          />
          {names.length > 1 && (
            <Button size="xs" variant="default" onClick={() => change(removeEntity(mapping, name))}>
              Leave out
            </Button>
          )}
        </Group>
      ))}
      {(mapping.relations ?? []).map(({ type, subject, object }, at) => (
        <Group key={at} gap="xs" align="end" className={styles.part}>
          <NativeSelect
            size="xs"
            label="From"
            data={names}
            value={subject}
            onChange={({ currentTarget: { value } }) => change(setRelation(mapping, at, { subject: value }))}
          />
          <Select
            size="xs"
            style={{ flex: 1 }}
            label={`Relation ${at + 1}`}
            searchable
            data={types}
            value={typeof type === 'string' ? type : null}
            onChange={(next) => next && change(setRelation(mapping, at, { type: next as RelationType }))}
          />
          <NativeSelect
            size="xs"
            label="To"
            data={names}
            value={object}
            onChange={({ currentTarget: { value } }) => change(setRelation(mapping, at, { object: value }))}
          />
          <Button size="xs" variant="default" onClick={() => change(removeRelation(mapping, at))}>
            Leave out
          </Button>
        </Group>
      ))}
      <Group gap="xs">
        <Button
          size="compact-sm"
          variant="default"
          onClick={() =>
            change(
              addEntity(
                mapping,
                columns.map((one) => one.name),
              ),
            )
          }
        >
          Add an entity
        </Button>
        <Button size="compact-sm" variant="default" onClick={() => change(addRelation(mapping))}>
          Add a relation
        </Button>
      </Group>
    </Stack>
  )
}

const LEFT_OUT = ''

/** What a column may become, grouped by what it is said of. */
const choices = ({ entities, relations = [] }: Mapping) => [
  ...Object.keys(entities).map((name) => ({
    group: `Entity “${name}”`,
    items: entitySlots.map(([slot, word]) => ({ value: `entity:${name}:${slot}`, label: word })),
  })),
  ...relations.map((_, at) => ({
    group: `Relation ${at + 1}`,
    items: relationSlots.map(([slot, word]) => ({ value: `relation:${at}:${slot}`, label: word })),
  })),
]

/** The columns on the left, and what each becomes on the right. */
function Columns({ mapping, columns, change }: Props) {
  const uses = usesOf(mapping)
  const groups = choices(mapping)
  const base = useId()
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">Column</th>
          <th scope="col">Becomes</th>
        </tr>
      </thead>
      <tbody>
        {columns.map(({ name, samples }, at) => {
          const [use, ...others] = uses.get(name) ?? []
          const isShown = use === undefined || groups.some(({ items }) => items.some(({ value }) => value === use))
          return (
            <tr key={name}>
              <th scope="row" id={`${base}-${at}`}>
                <bdi dir="auto">{name}</bdi>
                <bdi dir="auto" className={styles.samples}>
                  {samples.join(' · ') || 'empty'}
                </bdi>
              </th>
              <td>
                <NativeSelect
                  size="xs"
                  aria-labelledby={`${base}-${at}`}
                  description={others.length > 0 ? 'It becomes several things: see the YAML.' : undefined}
                  value={isShown ? (use ?? LEFT_OUT) : use}
                  onChange={({ currentTarget: { value } }) => change(assign(mapping, name, value || null))}
                >
                  <option value={LEFT_OUT}>left out</option>
                  {!isShown && <option value={use}>what the YAML says</option>}
                  {groups.map(({ group, items }) => (
                    <optgroup key={group} label={group}>
                      {items.map(({ value, label }) => (
                        <option key={value} value={value}>
                          {label}
                        </option>
                      ))}
                    </optgroup>
                  ))}
                </NativeSelect>
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

/** The mapping of a table: how it is read, what its rows name, what its columns become; and all of it as YAML. */
export function MappingForm({
  yaml,
  columns,
  change,
}: {
  yaml: string
  columns: Columns
  change: (yaml: string) => void
}) {
  const [typed, setTyped] = useState<string | null>(null)
  const mapping = readMapping(yaml)
  const edit = (next: Mapping) => {
    setTyped(null)
    change(writeMapping(next))
  }
  return (
    <Stack gap="sm">
      {typeof mapping === 'string' ? (
        <Notice tone="warning">{mapping}</Notice>
      ) : (
        <>
          <Fold title="How the table is read">
            <Reading mapping={mapping} change={edit} />
          </Fold>
          <Fold title="What a row names" opened>
            <Parts mapping={mapping} columns={columns} change={edit} />
          </Fold>
          <Columns mapping={mapping} columns={columns} change={edit} />
        </>
      )}
      <Fold title="As YAML" beside="all that the mapping can say is in docs/import.md">
        <Textarea
          aria-label="The mapping as YAML"
          autosize
          minRows={6}
          maxRows={24}
          spellCheck={false}
          styles={{ input: { fontFamily: 'monospace', fontSize: 12 } }}
          value={typed ?? yaml}
          onChange={({ currentTarget: { value } }) => {
            setTyped(value)
            change(value)
          }}
        />
      </Fold>
    </Stack>
  )
}
