/** How Mantine's components are set for this office; their colours come from tokens.css through mantine.css. */
import { createTheme, type MantineColorsTuple } from '@mantine/core'

const fontFamily =
  '"Microsoft YaHei UI","Microsoft YaHei","Noto Sans CJK SC","Source Han Sans SC","Noto Sans SC Variable",paper-rare,paper-rarest,sans-serif'

/** The one blue, light to dark. Screens never name a shade; mantine.css points its uses at the tokens. */
const office: MantineColorsTuple = [
  '#e7eef7',
  '#cddcee',
  '#a9c0de',
  '#7f9fcb',
  '#577fb6',
  '#3763a0',
  '#1d4a85',
  '#153a6b',
  '#0f2c52',
  '#0a1f3b',
]

const still = { transitionProps: { duration: 0 } }

export const theme = createTheme({
  fontFamily,
  fontFamilyMonospace: '"Cascadia Mono",Consolas,"Noto Sans Mono CJK SC",monospace',
  fontSizes: { xs: '0.75rem', sm: '0.875rem', md: '1rem', lg: '1.125rem', xl: '1.25rem' },
  headings: { fontFamily, fontWeight: '600' },
  lineHeights: { xs: '1.4', sm: '1.5', md: '1.5', lg: '1.5', xl: '1.5' },
  defaultRadius: 3,
  radius: { xs: '2px', sm: '3px', md: '3px', lg: '4px', xl: '4px' },
  colors: { office },
  primaryColor: 'office',
  primaryShade: { light: 6, dark: 3 },
  focusRing: 'auto',
  respectReducedMotion: true,
  cursorType: 'pointer',
  components: {
    Button: { defaultProps: { size: 'sm' } },
    Modal: {
      defaultProps: {
        ...still,
        centered: true,
        // The page itself never scrolls; the lock would only write a style tag that the policy refuses.
        lockScroll: false,
        radius: 4,
        // Its head is no banner of the page.
        attributes: { header: { role: 'presentation' } },
        overlayProps: { backgroundOpacity: 0.35 },
        closeButtonProps: { 'aria-label': '关闭' },
      },
    },
    Menu: { defaultProps: { ...still, shadow: 'none', position: 'bottom-start', offset: 4 } },
    Popover: { defaultProps: { ...still, shadow: 'none', offset: 4 } },
    Tooltip: {
      defaultProps: { ...still, openDelay: 350, events: { hover: true, focus: true, touch: true } },
    },
    Select: {
      defaultProps: {
        comboboxProps: { ...still, shadow: 'none', offset: 2 },
        maxDropdownHeight: 320,
        allowDeselect: false,
        nothingFoundMessage: '没有相符的选项',
      },
    },
    MultiSelect: {
      defaultProps: {
        comboboxProps: { ...still, shadow: 'none', offset: 2 },
        maxDropdownHeight: 320,
        nothingFoundMessage: '没有相符的选项',
      },
    },
    Autocomplete: { defaultProps: { comboboxProps: { ...still, shadow: 'none', offset: 2 } } },
    SegmentedControl: { defaultProps: { transitionDuration: 0 } },
    InputWrapper: { defaultProps: { inputWrapperOrder: ['label', 'input', 'error', 'description'] } },
    Textarea: { defaultProps: { autosize: true, minRows: 2 } },
    CloseButton: { defaultProps: { 'aria-label': '关闭' } },
  },
})
