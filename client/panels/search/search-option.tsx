import { Checkbox, Combobox } from '@mantine/core'

import { useDrawnEntity } from '../../investigation/hooks'
import type { Hit } from '../../investigation/search/search'
import { nameAlone } from '../../../model/text/distinction'
import { counted } from '../../../model/text/counted'
import { countryName } from '../../../model/country/country-name'
import { kindWord } from '../../../model/vocabulary/kind'

import { KindSwatch } from '../mark/kind-swatch'
import styles from './search.module.css'

type Props = { hit: Hit; ticked: boolean; onTick: (entity: Hit['entity']) => void }

/** A result: name, kind, country, which alias was hit, how many relations; a box to tick it with others. */
export function SearchOption({ hit: { entity, matched }, ticked, onTick }: Props) {
  const { id, kind, countries, relationTotal } = entity
  const name = nameAlone(entity)
  const drawn = useDrawnEntity(id) !== undefined
  const facts = [kindWord(kind), ...countries.map(countryName), counted(relationTotal, 'relation')]
  return (
    <Combobox.Option
      value={id}
      className={styles.option}
      aria-label={[name, ...facts, ...(ticked ? ['ticked'] : [])].join(', ')}
    >
      <span
        className={styles.tick}
        title="Tick to draw several together (Shift Enter)"
        onClick={(event) => {
          event.stopPropagation()
          onTick(entity)
        }}
      >
        <Checkbox.Indicator checked={ticked} size="xs" />
      </span>
      <KindSwatch kind={kind} size={24} />
      <div className={styles.words}>
        <div className={styles.name} dir="auto" title={name}>
          {name}
        </div>
        <div
          className={styles.more}
          title={[...facts, ...(matched === entity.name ? [] : [`also ${matched}`])].join(' · ')}
        >
          {facts.join(' · ')}
          {matched !== entity.name && (
            <>
              {' · also '}
              <bdi>{matched}</bdi>
            </>
          )}
        </div>
      </div>
      {drawn && <span className={styles.drawn}>drawn</span>}
    </Combobox.Option>
  )
}
