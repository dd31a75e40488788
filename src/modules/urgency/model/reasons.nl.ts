import { formatList, formatMetres, formatNumber, formatRate } from '#kernel/dutch.ts'
import type { ReasonTexts } from './reasons.ts'

const metres = (value: number): string => formatMetres(value)
const sinking = (rate: number): string =>
  rate > 0 ? `zakt ${formatRate(rate)}` : rate < 0 ? `stijgt ${formatRate(-rate)}` : 'zakt niet'

const COLUMNS: Record<string, string> = {
  floor_level: 'de hoogte van de vloer',
  threshold_level: 'de hoogte van de drempel',
  street_level: 'de hoogte van de straat',
  groundwater_ghg: 'de hoogste grondwaterstand',
  subsidence_rate: 'hoe snel de woning zakt',
  rain_depth_100: 'hoe hoog het water staat bij hevige regen',
}

export const reasonsNl: ReasonTexts = {
  damp: {
    passed: ({ distance, threshold, rate }, year) =>
      `De vloer ligt ${metres(distance)} boven het hoge grondwater en de woning ${sinking(rate)}; de grens van ${metres(threshold)} is in ${year} bereikt.`,
    passedBefore: ({ distance, threshold, rate }) =>
      `De vloer ligt ${metres(distance)} boven het hoge grondwater, dat is al minder dan de grens van ${metres(threshold)}; de woning ${sinking(rate)}.`,
    ahead: ({ distance, threshold, rate }, year) =>
      `De vloer ligt ${metres(distance)} boven het hoge grondwater en de woning ${sinking(rate)}; rond ${year} is de grens van ${metres(threshold)} bereikt.`,
    never: ({ distance, threshold, rate }) =>
      `De vloer ligt ${metres(distance)} boven het hoge grondwater en de woning ${sinking(rate)}; de grens van ${metres(threshold)} komt niet dichterbij.`,
    piled: ({ distance, threshold }) =>
      `De vloer ligt ${metres(distance)} boven het hoge grondwater en de woning staat op palen; de grens is ${metres(threshold)}.`,
    notApplicable: (construction_year, dampProofYear) =>
      `De woning is van ${construction_year}; vanaf ${dampProofYear} laat een vloer geen vocht door, dus vocht uit de grond speelt niet.`,
    unknown: (columns) => `Vocht is onbekend: ${missingList(columns)}.`,
  },
  flood: {
    passed: ({ distance, threshold, rate }, year) =>
      `De drempel ligt ${metres(distance)} boven de straat en de woning ${sinking(rate)}; bij hevige regen staat er ${metres(threshold)} water, dat is sinds ${year} genoeg om binnen te komen.`,
    passedBefore: ({ distance, threshold, rate }) =>
      `De drempel ligt ${metres(distance)} boven de straat en bij hevige regen staat er ${metres(threshold)} water, dus het kan nu al binnenkomen; de woning ${sinking(rate)}.`,
    ahead: ({ distance, threshold, rate }, year) =>
      `De drempel ligt ${metres(distance)} boven de straat en de woning ${sinking(rate)}; rond ${year} komt het water van een hevige bui (${metres(threshold)}) naar binnen.`,
    never: ({ distance, threshold, rate }) =>
      `De drempel ligt ${metres(distance)} boven de straat en de woning ${sinking(rate)}; het water van een hevige bui (${metres(threshold)}) komt niet dichterbij.`,
    piled: ({ distance, threshold }) =>
      `De drempel ligt ${metres(distance)} boven de straat en de woning staat op palen; het water van een hevige bui staat ${metres(threshold)} hoog.`,
    notApplicable: () => 'Water van de straat speelt hier niet.',
    unknown: (columns) => `Water van de straat is onbekend: ${missingList(columns)}.`,
  },
  raised: (raise) =>
    `De straat gaat in ${raise.year} volgens het straatprogramma ${metres(raise.metres)} omhoog; de drempel ligt dan zoveel lager ten opzichte van de straat.`,
  floorFilledIn: (aboveStreet) =>
    `De vloer is niet gemeten: er is gerekend met ${metres(aboveStreet)} boven de straat. Meet die eerst.`,
  rateFilledIn: (rate) =>
    `De zakking van de woning zelf is niet gemeten: er is gerekend met het gemiddelde van de buurt, ${formatRate(rate)}.`,
  foundationFilledIn: (share) =>
    `De fundering is onbekend: er is gerekend met een kans van ${formatNumber(share * 100)}\u00A0% op een ondiepe fundering.`,
}

function missingList(columns: readonly string[]): string {
  const names = columns.map((column) => COLUMNS[column] ?? column)
  return `${formatList(names)} ${names.length > 1 ? 'ontbreken' : 'ontbreekt'}`
}
