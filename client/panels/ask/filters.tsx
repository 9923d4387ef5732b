import { MultiSelect, Stack } from '@mantine/core'
import type { MultiSelectProps } from '@mantine/core'
import { useState } from 'react'
import type { ReactNode } from 'react'

import { IconArrowsSort } from '../../generated/icons'
import type { EntityKind, RelationStatus } from '../../generated/graphql'
import { countryName } from '../../../model/country/country-name'
import { countriesLike } from '../../../model/country/typed-country'
import { kindOrder, kindPlural } from '../../../model/vocabulary/kind'
import { statusWord } from '../../../model/vocabulary/status'
import { Fold } from '../../ui/fold'
import { OrderSelect } from '../mark/order-select'

type Choice<T extends string> = { value: T; label: string }
type ManyProps<T extends string> = {
  label: string
  data: Choice<T>[]
  value: readonly T[]
  onChange: (values: T[]) => void
  /** Which choices are like what is typed, best first. */
  filter?: MultiSelectProps['filter']
}

function Many<T extends string>({ label, data, value, onChange, filter }: ManyProps<T>) {
  const [typed, setTyped] = useState('')
  return (
    <MultiSelect
      label={label}
      size="xs"
      data={data}
      value={[...value]}
      placeholder={value.length === 0 ? 'any' : ''}
      searchable
      filter={filter as MultiSelectProps<T>['filter']}
      selectFirstOptionOnChange={typed.trim() !== ''}
      searchValue={typed}
      onSearchChange={setTyped}
      clearable
      clearButtonProps={{ 'aria-label': `Clear: ${label}` }}
      nothingFoundMessage="Nothing has that in its name."
      onChange={(values) => onChange(values)}
    />
  )
}

const kindChoices = kindOrder.map((value) => ({ value, label: kindPlural(value) }))
const countryChoice = (value: string) => ({ value, label: countryName(value) })
const countryChoices = countriesLike('').map(countryChoice)
const statusChoices = (Object.keys(statusWord) as RelationStatus[]).map((value) => ({
  value,
  label: statusWord[value],
}))

type Props<T> = { label: string; value: readonly T[]; onChange: (values: T[]) => void }

export const Kinds = (props: Props<EntityKind>) => <Many data={kindChoices} {...props} />
export const Countries = (props: Props<string>) => (
  <Many
    data={countryChoices}
    filter={({ search }) => countriesLike(search, navigator.languages).map(countryChoice)}
    {...props}
  />
)
export const Statuses = (props: Props<RelationStatus>) => <Many data={statusChoices} {...props} />

/** Typing is over after so many milliseconds. */
export const TYPED = 300

/** The filters of a list under their heading, open where some are set. */
export const Filtering = ({ set, children }: { set: readonly unknown[]; children: ReactNode }) => {
  const count = set.filter(Boolean).length
  return (
    <Fold title="Filters" beside={count > 0 ? `${count} set` : 'none set'} opened={count > 0}>
      <Stack gap={8}>{children}</Stack>
    </Fold>
  )
}

type OrderProps<T extends string> = { value: T; data: Choice<T>[]; onChange: (value: T) => void }

/** In which order an answer stands. */
export const Order = <T extends string>({ value, data, onChange }: OrderProps<T>) => (
  <OrderSelect
    value={value}
    data={data}
    onOrder={onChange}
    leftSection={<IconArrowsSort size={14} aria-hidden />}
    mt={8}
  />
)
