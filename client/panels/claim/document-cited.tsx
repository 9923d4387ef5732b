import { UnstyledButton } from '@mantine/core'

import type { CitedDocumentFragment } from '../../generated/graphql'
import { edtfInWords } from '../../investigation/time/dates'
import { isolated } from '../../../model/text/isolated'
import { inspect } from '../../investigation/selection/selection'
import { OutsideLink } from '../../ui/outside-link'
import { Name, Quiet } from '../../ui/text'
import styles from './document-cited.module.css'

/** A document as evidence cites it: the title, which inspects it, publisher, date, and its address as text with a link that opens outside. */
export function DocumentCited({ document }: { document: CitedDocumentFragment }) {
  const { id, name, publisher, published, url } = document
  const imprint = [publisher && isolated(publisher), published && edtfInWords(published)].filter(Boolean).join(', ')
  return (
    <span className={styles.document}>
      <UnstyledButton className={styles.title} onClick={() => inspect({ type: 'entity', id })}>
        <Name>{name}</Name>
      </UnstyledButton>
      <Quiet>{imprint || 'publisher and date not known'}</Quiet>
      {url && <OutsideLink short address={url} title={name} />}
    </span>
  )
}
