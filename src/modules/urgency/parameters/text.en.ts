import { fileNameOf, PARAMETER_DEFAULTS, type ParameterName } from '../model/parameters.ts'
import type { ParametersText, ParameterWords } from './text.nl.ts'

const QUALITY = {
  A: 'Measured at this dwelling.',
  B: 'Measured near it, or derived.',
  C: 'Mean of the neighbourhood.',
  D: 'Default value, or origin unknown.',
} as const

const meanings: Readonly<Record<ParameterName, string>> = {
  dampThreshold: 'With the floor this little above high groundwater, or less, we expect a damp dwelling.',
  dampNorm: 'From this distance on nothing is wrong. Counts in the bands, not in the rank.',
  crawlSpaceBottom: 'With groundwater above this there is water in the crawl space.',
  floorThickness: 'With a smaller distance the groundwater touches the floor.',
  dampProofYear: 'Dwellings of this year or later do not get damp from groundwater.',
  floorAboveStreet: 'Estimate of a floor that was not measured.',
  floorAboveStreetSunken: 'The same for an old dwelling that probably stands on shallow foundations.',
  sunkenBeforeYear: 'Dwellings of before this year count as sunken if they probably stand on shallow foundations.',
  sunkenFromProbability: 'From this chance on an old dwelling without a measurement counts as sunken.',
  sdFloor: 'A measured floor level is mostly off by no more than this.',
  sdThreshold: 'A measured doorstep is mostly off by no more than this.',
  sdStreet: 'The level of the street is mostly off by no more than this.',
  sdFloorFilledIn: 'An estimated floor is mostly off by no more than this.',
  sdRainDepth: 'The depth of water in the street is mostly off by no more than this.',
  sdGroundwaterA: 'Well within 100 m.',
  sdGroundwaterB: 'Well within 500 m.',
  sdGroundwaterD: 'From a national map, or origin unknown.',
  sdRateA: QUALITY.A,
  sdRateB: QUALITY.B,
  sdRateC: QUALITY.C,
  sdRateD: QUALITY.D,
  shallowUnknown: 'Chance given to a dwelling whose foundation is not known.',
  groundwaterTrend: 'Above zero groundwater rises, below zero it goes down with the ground. Zero: the level is fixed.',
  classProbability:
    'A dwelling gets the class of the first year at which its chance is this large. Ranks do not change.',
  returnPeriodLow: 'We never say more often than once in so many years.',
  returnPeriodHigh: 'We never say less often than once in so many years.',
  weightFloor: 'How much the quality of the floor level counts. The four weights add up to 1.',
  weightGroundwater: 'How much the quality of the groundwater level counts.',
  weightRate: 'How much the quality of the rate of sinking counts.',
  weightFoundation: 'How much counts what is known of the foundation.',
  tierA: QUALITY.A,
  tierB: QUALITY.B,
  tierC: QUALITY.C,
  tierD: QUALITY.D,
  confidenceHigh: 'From this value on the confidence of a dwelling is called high.',
  confidenceMedium: 'From this value on it is called medium, below it low.',
  coverageToRank: 'A neighbourhood of which a smaller share of dwellings is known gets no rank.',
  intervalThreshold: 'For the interval of a rank we also compute with a threshold so much lower and higher.',
  intervalRate:
    'For the interval of a rank we also compute with sinking so many standard deviations slower and faster.',
}

/** English names follow those of files and of the API: damp_threshold reads as "damp threshold". */
const wordsOf = (name: ParameterName) => ({
  name: fileNameOf(name).replaceAll('_', ' '),
  meaning: meanings[name],
  why: PARAMETER_DEFAULTS[name].source,
})
const words = Object.fromEntries(
  (Object.keys(meanings) as ParameterName[]).map((name) => [name, wordsOf(name)]),
) as ParameterWords

const few = (n: number) => (n === 1 ? '1 assumption' : `${n} assumptions`)

export const parametersEn: ParametersText = {
  words,
  groups: {
    damp: 'Damp',
    future: 'Groundwater, foundation and class',
    floor: 'Floor that was not measured',
    spread: 'Spread of the data',
    ranking: 'Rank and interval',
    certainty: 'Confidence of a dwelling',
    returnPeriod: 'Return period of rain',
  },
  units: { m: 'm', year: 'year', fraction: 'part of 1', 'mm/year': 'mm per year', sd: 'times the spread' },
  heading: 'Assumptions',
  headingOfRun: (run) => `Assumptions of run ${run}`,
  intro:
    'Every number the outcome rests on, with its default and source. An assumption has no source from outside: calibrate it to your own municipality.',
  setName: (number) => (number === 0 ? 'the defaults' : `parameter set ${number}`),
  setNameCapital: (number) => (number === 0 ? 'Defaults' : `Parameter set ${number}`),
  setLine: (number, hash) => (number === 0 ? `defaults of the model (${hash})` : `parameter set ${number} (${hash})`),
  restsOn: {
    title: 'What this rests on',
    own: (names) => `The municipality's own value: ${names}.`,
    run: (names) => `Chosen for this run only: ${names}.`,
    source: (n) => `${n} values are defaults with a source.`,
    assumption: (n) => `${n} values are defaults without a source from outside. Calibrate them to the municipality.`,
    assumptionNames: (names) => `Defaults without a source: ${names}.`,
    show: 'Show all assumptions',
  },
  current: (set) => `New runs compute with ${set}.`,
  older: (set) => `This run was made with ${set}.`,
  caption: 'Assumptions and sources of model U1.',
  source: 'model U1, see "Hoe wij rekenen"',
  range: (low, high) => `${low} to ${high}`,
  columns: {
    name: 'Name',
    value: 'Value',
    standard: 'Default',
    range: 'Allowed',
    unit: 'Unit',
    basis: 'Kind',
    where: 'Source of or reason for the default',
    reason: 'Reason for the own value',
    meaning: 'What it means',
  },
  standings: { own: 'own value', run: 'this run only', source: 'from a source', assumption: 'assumption' },
  history: {
    title: 'History',
    caption: 'Every change, newest first. A version never changes.',
    none: 'The municipality has changed nothing yet. Everything is at its default.',
    version: 'Version',
    when: 'When',
    who: 'Who',
    what: 'What',
    from: 'From',
    to: 'To',
    reason: 'Reason',
    console: 'the administrator of the server',
    somebody: 'somebody who has no account any more',
    source: 'parameter sets of this municipality',
    use: 'Take over',
    now: 'in use now',
  },
  change: {
    button: 'Change assumptions',
    title: 'Change assumptions',
    intro:
      'Fill in only what you want to change. Give a reason for every change. Together they become a new parameter set. Old runs do not change.',
    confirmHint: 'Do you want to confirm a default? Leave the value as it is and give a reason.',
    help: (low, high, standard, basis) => `From ${low} to ${high}. Default ${standard} (${basis}).`,
    helpNow: (now, reason) => `Now ${now}: ${reason}`,
    reasonFor: (name) => `Reason for ${name}`,
    revert: 'Back to the default',
    open: (changed) => (changed === 0 ? '' : `, ${changed} changed`),
    runLegend: 'And then?',
    runNow: 'Make a new run with these assumptions at once',
    submit: 'Save new parameter set',
    back: 'Back without changes',
    nothing: 'You have not changed anything yet.',
    stale: (number) =>
      `Somebody else has saved parameter set ${number} meanwhile. What you typed is still here. See whether it still holds and save again.`,
    noDwellings: 'The parameter set is saved. No run was made: there are no measured dwellings yet.',
    saved: (number) => `Parameter set ${number} is saved. New runs compute with it.`,
    savedWithRun: (number) => `Parameter set ${number} is saved and a run is being made with it.`,
    problems: {
      'not-a-number': (name) => `${name}: fill in a number.`,
      'out-of-range': (name, low, high) => `${name}: fill in a number from ${low} to ${high}.`,
      'not-whole': (name) => `${name}: fill in a whole calendar year.`,
      'no-reason': (name) => `${name}: give a reason for the change.`,
      'reason-too-long': (name) => `${name}: keep the reason under 500 characters. Refer to a report by its name.`,
      above: (name, other) => `${name} may not be higher than ${other}.`,
      below: (name, other) => `${name} may not be lower than ${other}.`,
      sum: 'The four weights of the confidence do not add up to 1.',
    },
    confirm: {
      title: 'Look again',
      legend: 'Save anyway?',
      sources: (names) => `You depart from a value with a source: ${names}.`,
      effect: (moved, ranked) =>
        moved === 0
          ? 'With the data of today no rank changes.'
          : `With the data of today ${moved} of ${ranked} neighbourhoods get another rank.`,
      milder: (n, names) =>
        n === 1
          ? `One neighbourhood gets a milder class: ${names}.`
          : `${n} neighbourhoods get a milder class: ${names}.`,
      unranked: (n, names) =>
        n === 1 ? `One neighbourhood loses its rank: ${names}.` : `${n} neighbourhoods lose their rank: ${names}.`,
      box: 'I have seen this and want to save the set like this',
      needed: 'Look at the consequences and tick the box if you want to save it like this.',
    },
    use: (number) =>
      `Values of ${number === 0 ? 'the model' : `parameter set ${number}`} taken over. Give a reason for every change and save.`,
  },
  order: {
    date: 'Reference date',
    dateHelp: 'The day that is "now" in the computation.',
    dateWrong: 'Fill in a valid day between 2000 and 2100.',
    set: 'With which assumptions?',
    setHelp: 'The newest parameter set is the usual choice. An older one shows what a change does.',
    setOption: (number, changed) =>
      number === 0 ? 'Defaults of the model' : `Parameter set ${number} (${few(changed)} other than default)`,
    setNow: (option) => `${option}, in use now`,
    setUnknown: 'There is no such parameter set. Choose one from the list.',
    trend: 'What does the groundwater do?',
    trends: {
      set: (value) => `As the parameter set says: ${value}`,
      fixed: 'Level is fixed: 0 mm per year',
      follows: (value) => `Level follows the ground: ${value}`,
      own: 'Fill in yourself',
    },
    trendHelp: {
      fixed:
        'The water board keeps the polder level as it is. The ground sinks, so groundwater comes nearer to the floor. This is the default.',
      follows:
        'The water board lowers the level as fast as the ground sinks (peilindexatie). A house that sinks with the ground then comes no nearer to the water. Wooden piles may fall dry: this model does not compute that.',
      followsUnknown: 'Not possible yet: sinking has not been measured for any dwelling.',
      own: 'Above zero groundwater rises, below zero it falls.',
    },
    followsFrom: (rate, dwellings) =>
      `Sinking here is ${rate} on average: the middle measurement per neighbourhood, weighed by ${dwellings} dwellings.`,
    trendValue: 'Rise of the groundwater (mm per year)',
    trendWrong: (low, high) => `Fill in a number from ${low} to ${high} mm per year.`,
  },
  fileNote: {
    set: (line) => `Assumptions: ${line}.`,
    own: (list) => `Other than default: ${list}.`,
    none: 'All assumptions are at their default.',
    assumption: (list) => `Defaults without a source from outside: ${list}.`,
  },
}
