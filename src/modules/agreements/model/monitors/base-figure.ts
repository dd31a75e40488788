/**
 * What monitors are held against, per year, from outside or from the agreements. wages, inflation, charges: growth in
 * that year, per cent (2.3.1, 2.3.3). income-limit: euros a year, for one person and for more (2.2.4). opening-stock:
 * dwellings of all corporations on 1 January (2.1.1). labels-end, associations-end: last year in which labels E, F and
 * G remain, and in which the advice gets on the agenda of owners' associations (3.2.1); kept under the year that they
 * were agreed for. land-price: highest price of land per social dwelling, euros excluding VAT (2.1.4).
 */
export const BASE_FIGURES = [
  'wages',
  'inflation',
  'charges',
  'income-limit-one',
  'income-limit-more',
  'opening-stock',
  'labels-end',
  'associations-end',
  'land-price',
] as const
export type BaseFigureKind = (typeof BASE_FIGURES)[number]

/** A percentage beyond these, or a limit below this, is a slip of the keyboard. */
const BOUNDS: Readonly<Record<BaseFigureKind, readonly [least: number, most: number]>> = {
  wages: [-20, 50],
  inflation: [-20, 50],
  charges: [-50, 100],
  'income-limit-one': [10_000, 500_000],
  'income-limit-more': [10_000, 500_000],
  'opening-stock': [0, 1_000_000],
  'labels-end': [2000, 2100],
  'associations-end': [2000, 2100],
  'land-price': [1_000, 1_000_000],
}

/** These are whole: a count of dwellings or a year. */
const WHOLE: readonly BaseFigureKind[] = ['opening-stock', 'labels-end', 'associations-end']

/** An amount has no more than cents. */
const hasCents = (value: number): boolean => Math.abs(value * 100 - Math.round(value * 100)) < 1e-6

export function isPossibleBase(kind: BaseFigureKind, value: number): boolean {
  if (!(value >= BOUNDS[kind][0] && value <= BOUNDS[kind][1])) return false
  return kind === 'land-price' ? hasCents(value) : !WHOLE.includes(kind) || Number.isInteger(value)
}
