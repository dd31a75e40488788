import { formatList, formatMetres, formatNumber, formatRate } from '#kernel/dutch.ts'
import type { ReasonTexts } from './reasons.ts'

const metres = (value: number): string => formatMetres(value, 'en')
const sinking = (rate: number): string =>
  rate > 0 ? `sinks ${formatRate(rate, 'en')}` : rate < 0 ? `rises ${formatRate(-rate, 'en')}` : 'does not sink'

const COLUMNS: Record<string, string> = {
  floor_level: 'the floor level',
  threshold_level: 'the threshold level',
  street_level: 'the street level',
  groundwater_ghg: 'the highest groundwater level',
  subsidence_rate: 'the rate of sinking',
  rain_depth_100: 'the depth of water in heavy rain',
}

export const reasonsEn: ReasonTexts = {
  damp: {
    passed: ({ distance, threshold, rate }, year) =>
      `The floor lies ${metres(distance)} above high groundwater and the dwelling ${sinking(rate)}; the limit of ${metres(threshold)} was reached in ${year}.`,
    passedBefore: ({ distance, threshold, rate }) =>
      `The floor lies ${metres(distance)} above high groundwater, already less than the limit of ${metres(threshold)}; the dwelling ${sinking(rate)}.`,
    ahead: ({ distance, threshold, rate }, year) =>
      `The floor lies ${metres(distance)} above high groundwater and the dwelling ${sinking(rate)}; about ${year} the limit of ${metres(threshold)} is reached.`,
    never: ({ distance, threshold, rate }) =>
      `The floor lies ${metres(distance)} above high groundwater and the dwelling ${sinking(rate)}; the limit of ${metres(threshold)} comes no nearer.`,
    piled: ({ distance, threshold }) =>
      `The floor lies ${metres(distance)} above high groundwater and the dwelling stands on piles; the limit is ${metres(threshold)}.`,
    notApplicable: (construction_year, dampProofYear) =>
      `The dwelling dates from ${construction_year}; floors since ${dampProofYear} let no damp through, so damp from the ground plays no part.`,
    unknown: (columns) => `Damp is unknown: ${missingList(columns)}.`,
  },
  flood: {
    passed: ({ distance, threshold, rate }, year) =>
      `The threshold lies ${metres(distance)} above the street and the dwelling ${sinking(rate)}; heavy rain stands ${metres(threshold)} high, enough to come in since ${year}.`,
    passedBefore: ({ distance, threshold, rate }) =>
      `The threshold lies ${metres(distance)} above the street and heavy rain stands ${metres(threshold)} high, so water can come in now; the dwelling ${sinking(rate)}.`,
    ahead: ({ distance, threshold, rate }, year) =>
      `The threshold lies ${metres(distance)} above the street and the dwelling ${sinking(rate)}; about ${year} the water of heavy rain (${metres(threshold)}) comes in.`,
    never: ({ distance, threshold, rate }) =>
      `The threshold lies ${metres(distance)} above the street and the dwelling ${sinking(rate)}; the water of heavy rain (${metres(threshold)}) comes no nearer.`,
    piled: ({ distance, threshold }) =>
      `The threshold lies ${metres(distance)} above the street and the dwelling stands on piles; the water of heavy rain stands ${metres(threshold)} high.`,
    notApplicable: () => 'Water from the street plays no part here.',
    unknown: (columns) => `Water from the street is unknown: ${missingList(columns)}.`,
  },
  raised: (raise) =>
    `The street programme raises the street by ${metres(raise.metres)} in ${raise.year}; the threshold then lies that much lower above it.`,
  floorFilledIn: (aboveStreet) =>
    `The floor was not measured: ${metres(aboveStreet)} above the street is assumed. Measure it first.`,
  rateFilledIn: (rate) =>
    `The sinking of this dwelling was not measured: the mean of its neighbourhood is used, ${formatRate(rate, 'en')}.`,
  foundationFilledIn: (share) =>
    `The foundation is unknown: a chance of ${formatNumber(share * 100, 0, 'en')}% of a shallow foundation is assumed.`,
}

function missingList(columns: readonly string[]): string {
  const names = columns.map((column) => COLUMNS[column] ?? column)
  return `${formatList(names, 'en')} ${names.length > 1 ? 'are' : 'is'} missing`
}
