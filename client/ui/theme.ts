import { createTheme } from '@mantine/core'

/** What is written in a field runs in its own direction. A `dir` of the field itself would be that of its frame alone. */
const ownDirection = { defaultProps: { attributes: { input: { dir: 'auto' } } } }

/** Calm, dense, legible: small steps between sizes, one accent, fonts that the program serves itself. */
export const theme = createTheme({
  primaryColor: 'blue',
  primaryShade: 8,
  autoContrast: true,
  defaultRadius: 'sm',
  cursorType: 'pointer',
  respectReducedMotion: true,
  fontFamily:
    "'Noto Sans Variable', 'Noto Sans Arabic Variable', 'Noto Sans Hebrew Variable', 'Noto Sans Thai Variable', 'Noto Sans Khmer Variable', 'Noto Sans Ethiopic Variable', 'Noto Sans Bengali Variable', 'Noto Sans Tamil Variable', 'Noto Serif Tibetan Variable', 'Noto Sans SC Variable', 'Noto Sans KR Variable', system-ui, sans-serif",
  fontSizes: { xs: '0.75rem', sm: '0.8125rem', md: '0.875rem', lg: '1rem', xl: '1.125rem' },
  headings: { fontWeight: '650' },
  components: {
    TextInput: ownDirection,
    Textarea: ownDirection,
    Autocomplete: ownDirection,
    TagsInput: { defaultProps: { dir: 'auto', attributes: { label: { dir: 'auto' } } } },
    CloseButton: { defaultProps: { 'aria-label': 'Close' } },
    Notification: {
      defaultProps: {
        closeButtonProps: { 'aria-label': 'Close' },
        styles: { description: { color: 'var(--text-quiet)' } },
      },
    },
  },
})
