// Problem 1 of model U1 for one dwelling, as rules that anyone can check.
import { defineRule, type Rule } from '#platform/rules/rule.ts'
import {
  type Course,
  crossing,
  DEFAULT_PARAMETERS,
  dampCourse,
  expectedDistance,
  type FilledIn,
  firstYears,
  floorToGroundwater,
  probabilityAt,
} from './model/index.ts'
import {
  distance,
  fraction,
  given,
  height,
  modelSource,
  type Numbers,
  optional,
  rate,
  rateSpread,
  rounded,
  spread,
  year,
} from './rule-inputs.ts'

const DAMP = modelSource('vocht')

const FLOOR = height('floor_level', 'Vloerpeil (m NAP)', 'Floor level (m NAP)')
const GROUNDWATER = height(
  'groundwater_ghg',
  'Gemiddeld hoogste grondwaterstand (m NAP)',
  'Mean highest groundwater level (m NAP)',
)
const RATE = rate('subsidence_rate', 'Zakking van de woning', 'Sinking of the dwelling')
const START = year('start_year', 'Jaar waarvoor de hoogten gelden', 'Year for which the heights hold')
const THRESHOLD = optional(distance('damp_threshold', 'Vochtgrens (anders 0,40 m)', 'Damp threshold (else 0.40 m)'))

const graded = (value: number, sd: number) => ({ value, sd, quality: 'A' as const, filledIn: false })

/** What the model knows of a dwelling with these numbers. Without a spread a number counts as exact. */
const filledWith = (values: Numbers): FilledIn => ({
  floor: graded(given(values, 'floor_level'), values.floor_level_sd ?? 0),
  groundwater: graded(given(values, 'groundwater_ghg'), values.groundwater_sd ?? 0),
  rate: graded(values.subsidence_rate ?? 0, values.subsidence_rate_sd ?? 0),
  streetRate: null,
  shallow: graded(values.shallow_probability ?? 1, 0),
})

const thresholdOf = ({ damp_threshold }: Numbers): number => damp_threshold ?? DEFAULT_PARAMETERS.dampThreshold

function courseOf(values: Numbers): Course {
  const parameters = { ...DEFAULT_PARAMETERS, dampThreshold: thresholdOf(values) }
  const course = dampCourse(filledWith(values), parameters, given(values, 'start_year'))
  if (!course) throw new Error('A floor, groundwater and a rate make a course')
  return course
}

const distanceStep = (values: Numbers, metres: number | null): string =>
  `D0 = ${given(values, 'floor_level')} - ${given(values, 'groundwater_ghg')} = ${rounded(metres)} m`

const dampDistance = defineRule({
  name: 'damp-distance',
  title: { nl: 'Afstand van vloer tot grondwater', en: 'Distance from floor to groundwater' },
  meaning: {
    nl: 'Hoe ver de vloer boven de gemiddeld hoogste grondwaterstand ligt. Hoe kleiner, hoe meer vocht.',
    en: 'How far the floor lies above the mean highest groundwater level. The smaller, the damper.',
  },
  subject: 'urgency',
  formula: 'D0 = floor_level − groundwater_ghg',
  units: { distance_now: 'm' },
  labels: { distance_now: { nl: 'Afstand nu', en: 'Distance now' } },
  source: DAMP,
  inputs: [FLOOR, GROUNDWATER],
  run(values) {
    const now = floorToGroundwater(filledWith(values))
    return { result: { distance_now: now }, steps: [distanceStep(values, now)] }
  },
})

const dampCrossing = defineRule({
  name: 'damp-crossing',
  title: { nl: 'Jaar waarin een woning te dicht bij het grondwater komt', en: 'Year in which a dwelling gets damp' },
  meaning: {
    nl: 'Het jaar waarin de vloer van een zakkende woning naar verwachting op de vochtgrens komt. Dat kan al geweest zijn.',
    en: 'The year in which the floor of a sinking dwelling is expected to meet the damp threshold. It may be past.',
  },
  subject: 'urgency',
  formula: 'start_year + 1000 × (floor_level − groundwater_ghg − damp_threshold) / subsidence_rate',
  units: { distance_now: 'm', crossing: 'year' },
  labels: {
    distance_now: { nl: 'Afstand nu', en: 'Distance now' },
    crossing: { nl: 'Jaar van passeren', en: 'Year of crossing' },
  },
  source: DAMP,
  inputs: [FLOOR, GROUNDWATER, RATE, START, THRESHOLD],
  run(values) {
    const course = courseOf(values)
    const meets = crossing(course)
    const limit = thresholdOf(values)
    const sinking = given(values, 'subsidence_rate')
    const steps = [distanceStep(values, course.distance)]
    if (meets !== null && sinking > 0)
      steps.push(`${course.start} + 1000 × (${rounded(course.distance)} - ${limit}) / ${sinking} = ${rounded(meets)}`)
    else steps.push(`subsidence_rate = ${sinking} mm/year, D0 ${meets === null ? '>' : '<='} ${limit} m`)
    return { result: { distance_now: course.distance, crossing: meets }, steps }
  },
})

const dampProbability = defineRule({
  name: 'damp-probability',
  title: { nl: 'Kans op vocht in een jaar', en: 'Chance of damp in a year' },
  meaning: {
    nl: 'De kans dat de vloer in een jaar op of onder de vochtgrens ligt, met de onzekerheid van elke meting.',
    en: 'The chance that the floor lies at or below the damp threshold in a year, with how sure each measurement is.',
  },
  subject: 'urgency',
  formula: 'P(t) = p Φ((T − D(t)) / σ(t)) + (1 − p) Φ((T − D0) / σ0), D(t) = D0 − v (t − t0) / 1000',
  units: { distance: 'm', probability: 'fraction', year_p10: 'year', year_p50: 'year', year_p90: 'year' },
  labels: {
    distance: { nl: 'Verwachte afstand in dat jaar', en: 'Expected distance in that year' },
    probability: { nl: 'Kans', en: 'Chance' },
    year_p10: { nl: 'Eerste jaar met kans 10 %', en: 'First year with chance 10%' },
    year_p50: { nl: 'Eerste jaar met kans 50 %', en: 'First year with chance 50%' },
    year_p90: { nl: 'Eerste jaar met kans 90 %', en: 'First year with chance 90%' },
  },
  source: DAMP,
  inputs: [
    FLOOR,
    spread('floor_level_sd', 'Onzekerheid van het vloerpeil', 'Uncertainty of the floor level'),
    GROUNDWATER,
    spread('groundwater_sd', 'Onzekerheid van het grondwater', 'Uncertainty of the groundwater'),
    RATE,
    rateSpread('subsidence_rate_sd', 'Onzekerheid van de zakking', 'Uncertainty of the sinking'),
    fraction('shallow_probability', 'Kans op een ondiepe fundering', 'Chance of a shallow foundation'),
    START,
    year('year', 'Jaar waarover het gaat', 'Year in question'),
    THRESHOLD,
  ],
  run(values) {
    const course = courseOf(values)
    const at = Math.max(given(values, 'year'), course.start)
    const [away, probability, years] = [expectedDistance(course, at), probabilityAt(course, at), firstYears(course)]
    return {
      result: { distance: away, probability, year_p10: years.p10, year_p50: years.p50, year_p90: years.p90 },
      steps: [
        distanceStep(values, course.distance),
        `D(${at}) = ${rounded(away)} m`,
        `σ(${at}) = √(${rounded(course.variance)} + (${rounded(at - course.start)} × ${course.rateSd} / 1000)²) m`,
        `P(${at}) = ${rounded(probability)}`,
      ],
    }
  },
})

export const dampRules: readonly Rule[] = [dampDistance, dampCrossing, dampProbability]
