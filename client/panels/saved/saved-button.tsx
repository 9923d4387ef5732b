import { UnstyledButton } from '@mantine/core'
import { useStore } from 'zustand'

import { IconFolder, IconFolderExclamation } from '../../generated/icons'
import { closeInspector, openTool } from '../../investigation/selection/selection'
import { useSelection } from '../../investigation/hooks'
import { work } from '../../investigation/saved/work'
import { IconButton } from '../../ui/icon-button'
import styles from './saved.module.css'
import { useSavedWords } from './use-saved-words'

/** What the investigation is called and how far it is saved; opens what else there is of it. `narrow`: as an icon. */
export function SavedButton({ narrow = false }: { narrow?: boolean }) {
  const { name, state, news } = useStore(work)
  const words = useSavedWords()
  const open = useSelection(({ inspectorOpen, tool }) => inspectorOpen && tool === 'SAVED')
  const toggle = () => (open ? closeInspector() : openTool('SAVED'))
  const told = [words, news].filter(Boolean).join('. ')
  const label = `Investigation: ${name}${told && `, ${told}`}`
  const trouble = state === 'FAILED' || state === 'CONFLICT'
  const Icon = trouble ? IconFolderExclamation : IconFolder
  return (
    <>
      {narrow ? (
        <IconButton label={label} pressed={open} variant={open ? 'light' : 'subtle'} onClick={toggle}>
          <Icon size={19} />
        </IconButton>
      ) : (
        <UnstyledButton className={styles.button} aria-label={label} aria-pressed={open} title={label} onClick={toggle}>
          <span className={styles.name} dir="auto">
            {name}
          </span>
          <span className={styles.state} data-trouble={trouble || undefined}>
            {news ?? (words || 'nothing drawn yet')}
          </span>
        </UnstyledButton>
      )}
      <span className="visually-hidden" aria-live="polite">
        {trouble ? words : (news ?? '')}
      </span>
    </>
  )
}
