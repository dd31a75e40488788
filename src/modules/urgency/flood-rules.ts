// Problem 2 of model U1 for one dwelling, as rules that anyone can check.
import { defineRule, type Rule } from '#platform/rules/rule.ts'
import {
  type Course,
  crossing,
  DEFAULT_PARAMETERS,
  type Dwelling,
  expectedDistance,
  type FilledIn,
  floodCourse,
  returnPeriod,
} from './model/index.ts'
import {
  depth,
  distance,
  given,
  height,
  modelSource,
  type Numbers,
  optional,
  rate,
  rounded,
  year,
} from './rule-inputs.ts'

const FLOOD = modelSource('water over de drempel')

const DEPTH_100 = depth(
  'rain_depth_100',
  'Water op straat bij een bui van eens in de 100 jaar',
  'Water in the street once in 100 years',
)
const DEPTH_1000 = depth(
  'rain_depth_1000',
  'Water op straat bij een bui van eens in de 1000 jaar',
  'Water in the street once in 1000 years',
)

const floodReturnPeriod = defineRule({
  name: 'flood-return-period',
  title: { nl: 'Hoe vaak water over de drempel komt', en: 'How often water comes over the threshold' },
  meaning: {
    nl: 'Eens in de zoveel jaar staat het water op straat zo hoog als de drempel. Tussen twee bekende buien wordt geschat.',
    en: 'Once in so many years water in the street stands as high as the threshold, between two known rainfalls.',
  },
  subject: 'urgency',
  formula: 'T = 100 × 10^((freeboard − rain_depth_100) / (rain_depth_1000 − rain_depth_100)), 2 ≤ T ≤ 10000',
  units: { return_period: 'year' },
  labels: { return_period: { nl: 'Eens in de zoveel jaar', en: 'Once in so many years' } },
  source: FLOOD,
  inputs: [distance('freeboard', 'Drempel boven de straat', 'Threshold above the street'), DEPTH_100, DEPTH_1000],
  run(values) {
    const [freeboard, depth100, depth1000] = [
      given(values, 'freeboard'),
      given(values, 'rain_depth_100'),
      given(values, 'rain_depth_1000'),
    ]
    // Rarer rain never stands lower: such depths are a mistake in the data, and there is no answer.
    if (depth1000 < depth100)
      return { result: { return_period: null }, steps: [`rain_depth_1000 ${depth1000} < rain_depth_100 ${depth100}`] }
    const years = returnPeriod(freeboard, { depth100, depth1000 }, DEFAULT_PARAMETERS)
    return {
      result: { return_period: years },
      steps: [`100 × 10^((${freeboard} - ${depth100}) / (${depth1000} - ${depth100})) → ${rounded(years)}`],
    }
  },
})

const NOTHING_KNOWN: Dwelling = {
  ...{ dwelling_id: '', neighbourhood_code: null, block_id: null, street_id: null, construction_year: null },
  ...{ floor_level: null, floor_level_sd: null, threshold_level: null, threshold_level_sd: null, street_level: null },
  ...{ street_level_sd: null, groundwater_ghg: null, groundwater_quality: null, subsidence_rate: null },
  ...{ subsidence_quality: null, street_subsidence_rate: null, rain_depth_100: null, rain_depth_1000: null },
  ...{ shallow_probability: null, foundation_quality: null },
}

/** The model's own course in mode programme: house and street sink, and raisings lift the street. */
function courseOf(values: Numbers): Course {
  const sinking = given(values, 'subsidence_rate')
  const dwelling: Dwelling = {
    ...NOTHING_KNOWN,
    threshold_level: given(values, 'threshold_level'),
    street_level: given(values, 'street_level'),
    rain_depth_100: given(values, 'rain_depth_100'),
  }
  const filled: FilledIn = {
    ...{ floor: null, groundwater: null },
    rate: { value: sinking, sd: 0, quality: 'A', filledIn: false },
    streetRate: values.street_subsidence_rate ?? sinking,
    shallow: { value: 1, sd: 0, quality: 'A', filledIn: false },
  }
  const { raise_year, raise_metres } = values
  const raises =
    typeof raise_year === 'number' && typeof raise_metres === 'number'
      ? [{ year: raise_year, metres: raise_metres }]
      : []
  const parameters = { ...DEFAULT_PARAMETERS, mode: 'programme' } as const
  const course = floodCourse(dwelling, filled, parameters, given(values, 'start_year'), raises)
  if (!course) throw new Error('Two levels, a depth and a rate make a course')
  return course
}

const floodFreeboard = defineRule({
  name: 'flood-freeboard',
  title: {
    nl: 'Drempel boven de straat, na zakken en ophogen',
    en: 'Threshold above the street, after sinking and raising',
  },
  meaning: {
    nl: 'Hoeveel de drempel in een jaar nog boven de straat ligt, en wanneer regenwater eroverheen kan lopen.',
    en: 'How far the threshold still lies above the street in a year, and when rain can run over it.',
  },
  subject: 'urgency',
  formula: 'F(t) = threshold_level − street_level − (subsidence_rate − street_subsidence_rate) (t − t0) / 1000 − raise',
  units: { freeboard: 'm', crossing: 'year' },
  labels: {
    freeboard: { nl: 'Drempel boven de straat', en: 'Threshold above the street' },
    crossing: { nl: 'Jaar waarin het water eroverheen komt', en: 'Year in which water runs over it' },
  },
  source: FLOOD,
  inputs: [
    height('threshold_level', 'Hoogte van de drempel (m NAP)', 'Height of the threshold (m NAP)'),
    height('street_level', 'Hoogte van de straat (m NAP)', 'Height of the street (m NAP)'),
    DEPTH_100,
    rate('subsidence_rate', 'Zakking van de woning', 'Sinking of the dwelling'),
    optional(
      rate(
        'street_subsidence_rate',
        'Zakking van de straat (anders als de woning)',
        'Sinking of the street (else as the dwelling)',
      ),
    ),
    optional(year('raise_year', 'Jaar waarin de straat wordt opgehoogd', 'Year in which the street is raised')),
    optional(distance('raise_metres', 'Ophoging van de straat', 'Raising of the street')),
    year('start_year', 'Jaar waarvoor de hoogten gelden', 'Year for which the heights hold'),
    year('year', 'Jaar waarover het gaat', 'Year in question'),
  ],
  run(values) {
    const course = courseOf(values)
    const at = Math.max(given(values, 'year'), course.start)
    const freeboard = expectedDistance(course, at)
    const raised = course.raises.filter(({ year: from }) => from <= at).map(({ metres }) => ` - ${metres}`)
    return {
      result: { freeboard, crossing: crossing(course) },
      steps: [
        `F0 = ${given(values, 'threshold_level')} - ${given(values, 'street_level')} = ${rounded(course.distance)} m`,
        `F(${at}) = ${rounded(course.distance)} - ${rounded(course.shallowRate)} × ${rounded(at - course.start)} / 1000${raised.join('')} = ${rounded(freeboard)} m`,
      ],
    }
  },
})

export const floodRules: readonly Rule[] = [floodReturnPeriod, floodFreeboard]
