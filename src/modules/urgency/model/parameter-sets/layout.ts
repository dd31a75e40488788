// How parameters are laid out for people: in groups, and with the range of a slider.
import { formatNumber, type Language } from '#kernel/dutch.ts'
import { PARAMETER_DEFAULTS, type ParameterName } from '../parameters.ts'

/** Every parameter stands in one group, in the order in which the model uses them. */
export const PARAMETER_GROUPS = {
  damp: ['dampThreshold', 'dampNorm', 'crawlSpaceBottom', 'floorThickness', 'dampProofYear'],
  future: ['groundwaterTrend', 'shallowUnknown', 'classProbability'],
  floor: ['floorAboveStreet', 'floorAboveStreetSunken', 'sunkenBeforeYear', 'sunkenFromProbability'],
  spread: [
    'sdFloor',
    'sdFloorFilledIn',
    'sdThreshold',
    'sdStreet',
    'sdRainDepth',
    'sdGroundwaterA',
    'sdGroundwaterB',
    'sdGroundwaterD',
    'sdRateA',
    'sdRateB',
    'sdRateC',
    'sdRateD',
  ],
  ranking: ['coverageToRank', 'intervalThreshold', 'intervalRate'],
  certainty: [
    'weightFloor',
    'weightGroundwater',
    'weightRate',
    'weightFoundation',
    'tierA',
    'tierB',
    'tierC',
    'tierD',
    'confidenceHigh',
    'confidenceMedium',
  ],
  returnPeriod: ['returnPeriodLow', 'returnPeriodHigh'],
} as const satisfies Record<string, readonly ParameterName[]>

export type ParameterGroup = keyof typeof PARAMETER_GROUPS
export const GROUP_NAMES = Object.keys(PARAMETER_GROUPS) as ParameterGroup[]

/** A calendar year is a whole number without a sign for thousands. */
export const isCalendarYear = (name: ParameterName): boolean => name.endsWith('Year')

/** Range and step of a slider: where the value may reasonably lie; the number box takes the whole allowed range. */
export type Slider = { name: ParameterName; from: number; to: number; step: number }

const slider = (name: ParameterName, from: number, to: number, step: number): Slider => ({ name, from, to, step })

/** Those that move ranks most, largest effect first. */
export const MAIN_SLIDERS: readonly Slider[] = [
  slider('dampThreshold', 0, 1.2, 0.01),
  slider('groundwaterTrend', -10, 10, 0.5),
  slider('shallowUnknown', 0, 1, 0.05),
  slider('floorAboveStreet', -0.1, 0.6, 0.01),
  slider('floorAboveStreetSunken', -0.1, 0.6, 0.01),
  slider('coverageToRank', 0, 1, 0.05),
  slider('classProbability', 0.05, 0.95, 0.05),
]

export const MORE_SLIDERS: readonly Slider[] = [
  slider('dampProofYear', 1960, 2020, 1),
  slider('sunkenBeforeYear', 1920, 2000, 1),
  slider('sdFloorFilledIn', 0, 0.5, 0.01),
  slider('sdStreet', 0, 0.3, 0.01),
  slider('sdRainDepth', 0, 0.3, 0.01),
  slider('sdGroundwaterA', 0, 0.6, 0.01),
  slider('sdGroundwaterB', 0, 0.6, 0.01),
  slider('sdGroundwaterD', 0, 0.8, 0.01),
  slider('sdRateA', 0, 5, 0.1),
  slider('sdRateB', 0, 5, 0.1),
  slider('sdRateC', 0, 5, 0.1),
  slider('sdRateD', 0, 5, 0.1),
  slider('intervalThreshold', 0, 0.5, 0.01),
  slider('intervalRate', 0, 3, 0.1),
]

export const SLIDERS: readonly Slider[] = [...MAIN_SLIDERS, ...MORE_SLIDERS]

/** As many decimals as a value needs to be told apart on its slider, and at least those of the default. */
export function decimalsOf(name: ParameterName): number {
  const step = SLIDERS.find((one) => one.name === name)?.step ?? 1
  const places = (value: number) => String(value).split('.')[1]?.length ?? 0
  return Math.max(places(step), places(PARAMETER_DEFAULTS[name].value))
}

/** With all its decimals, as people read it. */
export function printValue(name: ParameterName, value: number, language: Language): string {
  if (isCalendarYear(name)) return String(value)
  return formatNumber(value, String(value).split('.')[1]?.length ?? 0, language)
}

/** As it is typed in a box, to the last digit: a decimal comma in Dutch, no sign for thousands. */
export const typedValue = (value: number, language: Language): string =>
  language === 'nl' ? String(value).replace('.', ',') : String(value)
