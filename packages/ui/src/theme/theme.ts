import {
  ActionIcon,
  Badge,
  Button,
  Checkbox,
  createTheme,
  defaultVariantColorsResolver,
  Input,
  InputWrapper,
  Kbd,
  Menu,
  Modal,
  MultiSelect,
  NumberInput,
  Paper,
  Popover,
  SegmentedControl,
  Select,
  Table,
  TextInput,
  Tooltip,
  type MantineColorsTuple,
  type VariantColorsResolver,
} from '@mantine/core';

/** Calm postal blue; only what can be pressed carries it. */
const post: MantineColorsTuple = [
  '#edf3ff',
  '#d9e5fb',
  '#b3caf4',
  '#8aadee',
  '#6894e8',
  '#4f83e4',
  '#3b73dd',
  '#2a5fc4',
  '#2254b0',
  '#14489c',
];
/** Blue-black ramp of the dark scheme, from text to the darkest ground (frontend.md, section 1). */
const dark: MantineColorsTuple = [
  '#e6e8ee',
  '#c3c8d4',
  '#a3aabb',
  '#7f889c',
  '#414a5e',
  '#2a3040',
  '#1c2230',
  '#151a26',
  '#10141e',
  '#0b0e15',
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
    Badge: Badge.extend({
      defaultProps: { radius: 'sm', variant: 'light' },
      styles: { root: { textTransform: 'none' } },
    }),
    Button: Button.extend({ defaultProps: { size: 'xs' } }),
    Checkbox: Checkbox.extend({ defaultProps: { size: 'xs' } }),
    Input: Input.extend({ defaultProps: { size: 'xs' } }),
    InputWrapper: InputWrapper.extend({ defaultProps: { size: 'xs' } }),
    Kbd: Kbd.extend({ defaultProps: { size: 'xs' } }),
    Menu: Menu.extend({ defaultProps: { shadow: 'md', position: 'bottom-end' } }),
    Modal: Modal.extend({ defaultProps: { centered: true, transitionProps: { duration: 120 } } }),
    MultiSelect: MultiSelect.extend({ defaultProps: { size: 'xs', checkIconPosition: 'right' } }),
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
