import {
  type CSSVariablesResolver,
  createTheme,
  Drawer,
  type MantineColorSchemeManager,
  Menu,
  Portal,
  Switch,
} from '@mantine/core';

/** Mantine in the page's type and spacing; its colours are the tokens' (see `tokensAsColours`). */
export const theme = createTheme({
  primaryColor: 'gray',
  primaryShade: { light: 8, dark: 8 },
  autoContrast: true,
  respectReducedMotion: true,
  cursorType: 'pointer',
  // A button that moves under the finger is a thing of its own; here buttons are ink on paper.
  activeClassName: '',
  fontFamily: 'var(--font)',
  fontSizes: { xs: '12px', sm: '13px', md: '13px', lg: '15px', xl: '20px' },
  lineHeights: { xs: '16px', sm: '19px', md: '19px', lg: '20px', xl: '28px' },
  spacing: { xs: '4px', sm: '8px', md: '12px', lg: '16px', xl: '24px' },
  radius: { xs: '4px', sm: '6px', md: '8px', lg: '12px', xl: '16px' },
  defaultRadius: 'md',
  components: {
    // Inside a landmark, so that what pops up is found like everything else on the page.
    Portal: Portal.extend({ defaultProps: { target: '#popups' } }),
    DrawerRoot: Drawer.Root.extend({
      defaultProps: { transitionProps: { duration: 180, timingFunction: 'ease-out' } },
    }),
    // The menu itself takes the focus: a menu may hold nothing but its items.
    Menu: Menu.extend({ defaultProps: { withInitialFocusPlaceholder: false } }),
    Switch: Switch.extend({ defaultProps: { withThumbIndicator: false } }),
  },
});

const tokens = {
  '--mantine-color-body': 'var(--bg)',
  '--mantine-color-text': 'var(--ink)',
  '--mantine-color-dimmed': 'var(--ink-3)',
  '--mantine-color-error': 'var(--ink)',
  '--mantine-color-default': 'var(--surface)',
  '--mantine-color-default-color': 'var(--ink)',
  '--mantine-color-default-border': 'var(--line)',
  '--mantine-primary-color-filled': 'var(--ink)',
  '--mantine-primary-color-contrast': 'var(--bg)',
};

/** The tokens know both colour schemes, so Mantine is given the same names in each. */
export const tokensAsColours: CSSVariablesResolver = () => ({ variables: {}, light: tokens, dark: tokens });

/** Of a page without a switch, as within another one: the system's colour scheme, whatever was chosen elsewhere. */
export const systemScheme: MantineColorSchemeManager = {
  get: (scheme) => scheme,
  set() {},
  subscribe() {},
  unsubscribe() {},
  clear() {},
};
