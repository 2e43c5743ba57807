import {
  ActionIcon, Badge, Button, Checkbox, createTheme, defaultVariantColorsResolver, Input, InputWrapper, Kbd, Menu, Modal,
  NumberInput, Paper, Popover, SegmentedControl, Select, Table, TextInput, Tooltip, type CSSVariablesResolver,
  type MantineColorsTuple, type VariantColorsResolver,
} from '@mantine/core';

/** Calm postal blue; only what can be pressed carries it. */
const post: MantineColorsTuple = [
  '#edf3ff', '#d9e5fb', '#b3caf4', '#8aadee', '#6894e8', '#4f83e4', '#3b73dd', '#2a5fc4', '#2254b0', '#14489c',
];
/** Blue-black ramp of the dark scheme, from text to the darkest ground (frontend.md, section 1). */
const dark: MantineColorsTuple = [
  '#e6e8ee', '#c3c8d4', '#a3aabb', '#7f889c', '#414a5e', '#2a3040', '#1c2230', '#151a26', '#10141e', '#0b0e15',
];

const variantColors: VariantColorsResolver = (input) => {
  const resolved = defaultVariantColorsResolver(input);
  if (input.variant !== 'light') return resolved;
  const name = input.color ?? input.theme.primaryColor;
  if (input.theme.colors[name] === undefined) return resolved;
  return {
    ...resolved,
    background: `light-dark(var(--mantine-color-${name}-0), color-mix(in srgb, var(--mantine-color-${name}-5) 18%, transparent))`,
    hover: `light-dark(var(--mantine-color-${name}-1), color-mix(in srgb, var(--mantine-color-${name}-5) 28%, transparent))`,
    color: `light-dark(color-mix(in srgb, var(--mantine-color-${name}-9), black 12%), var(--mantine-color-${name}-3))`,
  };
};

/** Dense and calm: 12–16 px type, small inputs, quiet chips. */
export const theme = createTheme({
  primaryColor: 'post',
  primaryShade: { light: 7, dark: 7 },
  colors: { post, dark },
  fontFamily: "'Inter Variable', system-ui, sans-serif",
  fontFamilyMonospace: "'JetBrains Mono Variable', ui-monospace, monospace",
  fontSizes: { xs: '0.75rem', sm: '0.8125rem', md: '0.875rem', lg: '1rem', xl: '1.125rem' },
  lineHeights: { xs: '1.4', sm: '1.45', md: '1.5', lg: '1.5', xl: '1.5' },
  spacing: { xs: '0.375rem', sm: '0.5rem', md: '0.75rem', lg: '1rem', xl: '1.5rem' },
  radius: { xs: '3px', sm: '4px', md: '6px', lg: '10px', xl: '16px' },
  defaultRadius: 'md',
  cursorType: 'pointer',
  focusRing: 'auto',
  headings: {
    fontWeight: '650',
    sizes: {
      h1: { fontSize: '1.25rem', lineHeight: '1.4' },
      h2: { fontSize: '1rem', lineHeight: '1.45' },
      h3: { fontSize: '0.875rem', lineHeight: '1.45' },
      h4: { fontSize: '0.8125rem', lineHeight: '1.45' },
    },
  },
  variantColorResolver: variantColors,
  components: {
    ActionIcon: ActionIcon.extend({ defaultProps: { variant: 'subtle', color: 'gray', size: 'md' } }),
    Badge: Badge.extend({ defaultProps: { radius: 'sm', variant: 'light' }, styles: { root: { textTransform: 'none' } } }),
    Button: Button.extend({ defaultProps: { size: 'xs' } }),
    Checkbox: Checkbox.extend({ defaultProps: { size: 'xs' } }),
    Input: Input.extend({ defaultProps: { size: 'xs' } }),
    InputWrapper: InputWrapper.extend({ defaultProps: { size: 'xs' } }),
    Kbd: Kbd.extend({ defaultProps: { size: 'xs' } }),
    Menu: Menu.extend({ defaultProps: { shadow: 'md', position: 'bottom-end' } }),
    Modal: Modal.extend({ defaultProps: { centered: true, transitionProps: { duration: 120 } } }),
    NumberInput: NumberInput.extend({
      defaultProps: { size: 'xs', decimalSeparator: ',', thousandSeparator: '.', hideControls: true },
    }),
    Paper: Paper.extend({ defaultProps: { withBorder: true } }),
    Popover: Popover.extend({ defaultProps: { shadow: 'md' } }),
    SegmentedControl: SegmentedControl.extend({ defaultProps: { size: 'xs' } }),
    Select: Select.extend({ defaultProps: { size: 'xs', checkIconPosition: 'right' } }),
    Table: Table.extend({ defaultProps: { verticalSpacing: 4, horizontalSpacing: 'sm' } }),
    TextInput: TextInput.extend({ defaultProps: { size: 'xs' } }),
    Tooltip: Tooltip.extend({
      defaultProps: { openDelay: 250, withArrow: true, events: { hover: true, focus: true, touch: true } },
    }),
  },
});

/** Colours that Mantine's own set lacks or draws too faint for WCAG AA. Names `--gl-…` are ours. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {
    '--gl-mono': "'JetBrains Mono Variable', ui-monospace, monospace",
    '--gl-nav-width': '13.5rem',
    '--gl-header-height': '3rem',
    '--gl-row-height': '1.875rem',
  },
  light: {
    '--mantine-color-body': '#f5f7fa',
    '--mantine-color-text': '#161b26',
    '--mantine-color-dimmed': '#5b6475',
    '--mantine-color-placeholder': '#69728a',
    '--mantine-color-default': '#ffffff',
    '--mantine-color-default-border': '#d3d9e3',
    '--mantine-color-error': '#b42318',
    '--mantine-color-anchor': '#1d4f9f',
    '--gl-surface': '#ffffff',
    '--gl-sunken': '#eef1f6',
    '--gl-hover': '#f0f4fb',
    '--gl-selected': '#e3edff',
    '--gl-line': '#dfe3ea',
    '--gl-line-strong': '#c4ccd9',
    '--gl-accent': '#2a5fc4',
    '--gl-quiet': '#5b6475',
    '--gl-busy': '#1d4f9f',
    '--gl-busy-ground': '#e6eefc',
    '--gl-warn': '#874b00',
    '--gl-warn-mark': '#e07b00',
    '--gl-warn-ground': '#fff1dc',
    '--gl-bad': '#a80f0f',
    '--gl-bad-mark': '#c81e1e',
    '--gl-bad-ground': '#fdeaea',
    '--gl-good': '#1f6a45',
    '--gl-stamp': '#a3121f',
    '--gl-stamp-ground': '#fbeaec',
    '--gl-nav': '#0f1b33',
    '--gl-nav-ink': '#c9d4ea',
    '--gl-nav-dim': '#8f9fbe',
    '--gl-nav-active': '#20325a',
    '--gl-nav-line': '#1f2d4d',
  },
  dark: {
    '--mantine-color-body': '#0c1018',
    '--mantine-color-text': '#e6e8ee',
    '--mantine-color-dimmed': '#a3aabb',
    '--mantine-color-placeholder': '#8f98ab',
    '--mantine-color-default': '#161c29',
    '--mantine-color-default-border': '#323a4d',
    '--mantine-color-error': '#ff8a80',
    '--mantine-color-anchor': '#8ab4ff',
    '--gl-surface': '#131925',
    '--gl-sunken': '#0f141e',
    '--gl-hover': '#1a2231',
    '--gl-selected': '#1d2c4c',
    '--gl-line': '#252c3b',
    '--gl-line-strong': '#3a4357',
    '--gl-accent': '#6894e8',
    '--gl-quiet': '#a3aabb',
    '--gl-busy': '#9cc0ff',
    '--gl-busy-ground': '#182846',
    '--gl-warn': '#ffc45c',
    '--gl-warn-mark': '#ffb020',
    '--gl-warn-ground': '#33260f',
    '--gl-bad': '#ff9a93',
    '--gl-bad-mark': '#ff5449',
    '--gl-bad-ground': '#3a1718',
    '--gl-good': '#7fc8a2',
    '--gl-stamp': '#ff8d8d',
    '--gl-stamp-ground': '#3a161c',
    '--gl-nav': '#0a0e17',
    '--gl-nav-ink': '#c3cbdc',
    '--gl-nav-dim': '#8590a8',
    '--gl-nav-active': '#1b2740',
    '--gl-nav-line': '#1c2333',
  },
});
