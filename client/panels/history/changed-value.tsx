import { Fragment, useEffect, useState } from 'react'

import { changedValue } from '../../investigation/entity/entity-words'
import { chipsByIds } from '../../investigation/entity/named-entity'
import { Name } from '../../ui/text'

/** The titles of documents that history knows by their ids; the id where nothing, or nothing yet, is known by it. */
function Titles({ value }: { value: string }) {
  const ids = value.split('; ')
  const [titles, setTitles] = useState<ReadonlyMap<string, string>>(new Map())
  useEffect(() => {
    let gone = false
    chipsByIds(value.split('; ')).then(
      (found) => !gone && setTitles(new Map(found.map(({ id, name }) => [id, name]))),
      () => undefined,
    )
    return () => {
      gone = true
    }
  }, [value])
  return ids.map((id, i) => (
    <Fragment key={id}>
      {i > 0 && ', '}
      <Name>{`“${titles.get(id) ?? id}”`}</Name>
    </Fragment>
  ))
}

/** The value of an attribute before or after a change, as somebody who reads a history knows it. */
export const ChangedValue = ({ attribute, value }: { attribute: string; value: string | null }) =>
  attribute === 'derivedFrom' && value !== null ? (
    <Titles value={value} />
  ) : (
    <Name>{changedValue(attribute, value)}</Name>
  )
