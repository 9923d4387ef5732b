import { TagsInput } from '@mantine/core'
import { useState } from 'react'

import { whyNoCountry } from '../../investigation/record/entity-draft'
import { countryName } from '../../../model/country/country-name'
import { countriesLike, countryCalled } from '../../../model/country/typed-country'

const named = countriesLike('').map(countryName)
const codeOf = (name: string): string => countryCalled(name, navigator.languages) ?? name

type Props = { value: string[]; onChange: (codes: string[]) => void }

/** The countries of an entity, by name or by their two letters; Enter takes the first that is called so. */
export function CountryTags({ value, onChange }: Props) {
  const [typed, setTyped] = useState('')
  return (
    <TagsInput
      size="xs"
      label="Countries"
      description="By name or by two letters: Iran, CN. Enter after each."
      data={named}
      filter={({ search }) => {
        const taken = new Set(value)
        return countriesLike(search, navigator.languages).flatMap((code) =>
          taken.has(code) ? [] : [{ value: countryName(code), label: countryName(code) }],
        )
      }}
      limit={8}
      selectFirstOptionOnChange={typed.trim() !== ''}
      searchValue={typed}
      onSearchChange={setTyped}
      value={value.map(countryName)}
      error={whyNoCountry(value)}
      onChange={(names) => onChange([...new Set(names.map(codeOf))])}
    />
  )
}
