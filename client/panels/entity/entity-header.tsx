import { Badge, Group } from '@mantine/core'

import { ownAttributes } from '../../investigation/entity/entity-words'
import type { EntityDetails } from '../../investigation/entity/entity-words'
import { nameAlone } from '../../../model/text/distinction'
import { countryName } from '../../../model/country/country-name'
import { isolated } from '../../../model/text/isolated'
import { kindWord } from '../../../model/vocabulary/kind'
import { OutsideLink } from '../../ui/outside-link'
import { Name, Quiet } from '../../ui/text'
import { DocumentCited } from '../claim/document-cited'
import { KindMark } from '../mark/kind-mark'
import styles from './entity.module.css'
import terms from '../../ui/terms.module.css'

function Attributes({ entity }: { entity: EntityDetails }) {
  const attributes = ownAttributes(entity)
  const url = 'url' in entity ? entity.url : null
  const derivedFrom = 'derivedFrom' in entity ? entity.derivedFrom : []
  const { aliases, topics, name } = entity
  if (attributes.length + aliases.length + topics.length + derivedFrom.length === 0 && !url) return null
  return (
    <dl className={`${terms.terms} ${styles.attributes}`}>
      {aliases.length > 0 && (
        <>
          <dt>also called</dt>
          <dd>
            <ul className={styles.aliases}>
              {aliases.map((alias) => (
                <li key={alias}>
                  <Name>{alias}</Name>
                </li>
              ))}
            </ul>
          </dd>
        </>
      )}
      {attributes.map(({ term, value }) => (
        <Attribute key={term} term={term}>
          <Name>{value}</Name>
        </Attribute>
      ))}
      {url && (
        <Attribute term="address">
          <OutsideLink address={url} title={name} />
        </Attribute>
      )}
      {derivedFrom.length > 0 && (
        <Attribute term="draws on">
          <ul className={styles.documents}>
            {derivedFrom.map((document) => (
              <li key={document.id}>
                <DocumentCited document={document} />
              </li>
            ))}
          </ul>
        </Attribute>
      )}
      {topics.length > 0 && <Attribute term="topics">{topics.map(isolated).join(', ')}</Attribute>}
    </dl>
  )
}

const Attribute = ({ term, children }: { term: string; children: React.ReactNode }) => (
  <>
    <dt>{term}</dt>
    <dd>{children}</dd>
  </>
)

/** What an entity is: name, kind, countries, description, other names, and what is its own. */
export function EntityHeader({ entity }: { entity: EntityDetails }) {
  const { kind, countries, description, hub } = entity
  const where = countries.map(countryName).join(', ')
  return (
    <header>
      <Group gap={6} wrap="nowrap" align="center">
        <KindMark kind={kind} size={16} />
        <Quiet>{[kindWord(kind), where].filter(Boolean).join(' · ')}</Quiet>
        {hub && (
          <Badge
            size="sm"
            radius="sm"
            tt="none"
            variant="default"
            title="It has so many relations that paths avoid it unless told otherwise."
          >
            hub
          </Badge>
        )}
      </Group>
      <h2 className={styles.name}>
        <Name>{nameAlone(entity)}</Name>
      </h2>
      {description && (
        <p className={styles.description} dir="auto">
          {description}
        </p>
      )}
      <Attributes entity={entity} />
    </header>
  )
}
