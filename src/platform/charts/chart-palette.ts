/** Light values of the theme's chart colours; the drawing gets classes, so that the stylesheet can give other values. */
export const PALETTE = {
  c1: '#0A5A6B',
  c2: '#DE9A28',
  c3: '#B0452F',
  c4: '#86ADDF',
  c5: '#3B1D52',
  ink: '#13242B',
  ink2: '#43555D',
  grid: '#CBD5D7',
  axis: '#71838A',
  danger: '#A2231A',
  warn: '#7F4D00',
  surface: '#FFFFFF',
} as const
