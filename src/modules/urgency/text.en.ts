import { formatNumber } from '#kernel/dutch.ts'
import type { UrgencyText } from './text.nl.ts'

const dwellings = (n: number) => `${formatNumber(n, 0, 'en')} ${n === 1 ? 'dwelling' : 'dwellings'}`
const neighbourhoods = (n: number) => `${formatNumber(n, 0, 'en')} ${n === 1 ? 'neighbourhood' : 'neighbourhoods'}`

export const urgencyEn: UrgencyText = {
  menu: 'Urgency per neighbourhood',
  title: 'Urgency per neighbourhood',
  home: 'Overview',
  lead: 'Which neighbourhoods are in trouble first because of subsidence, and how certain is that?',
  runLine: (number, day, date) => `Run ${number} of ${day}, reference date ${date}.`,
  choices: {
    problem: 'Problem',
    problems: { damp: 'Damp', flood: 'Water', any: 'Both' },
    horizon: 'Horizon',
    horizons: { now: 'Now', '2035': '2035', '2050': '2050', '2075': '2075' },
    mode: 'Street',
    modes: { envelope: 'Envelope', programme: 'Street programme' },
    rankBy: 'Rank by',
    rankOrders: { expected: 'Number', share: 'Share' },
    share: 'Link to exactly this answer',
    help: {
      title: 'What do these choices mean?',
      problem:
        'Damp: the floor lies too little above high groundwater. Water: with heavy rain, water in the street stands higher than the doorstep. Both: at least one of the two; per dwelling the larger chance counts.',
      horizon:
        'The year about which you ask. A house sinks a little every year, so more dwellings are past the threshold later.',
      mode: 'Envelope: the street is kept at its level for ever and the house sinks below it. Street programme: the street sinks along and is raised by the planned works.',
      rankBy:
        'Number: the neighbourhood with most dwellings past the threshold first. Share: the neighbourhood where the largest part of the known dwellings is past it. A small neighbourhood can then stand high.',
      class:
        'Class U4: past the threshold now. U3: by 2035. U2: by 2050. U1: by 2075. U0: not by then. For a neighbourhood: the first year in which at least half of its known dwellings is expected past the threshold.',
      interval:
        'From–to: the lowest and highest rank with a damp threshold 0.10 m lower or higher, and slower or faster sinking.',
      confidence:
        'Confidence says how well the data are measured, not how large the problem is. Little measured: low confidence. Nothing known: no class, and never "safe".',
    },
    show: 'Show',
  },
  problemInSentence: { damp: 'damp', flood: 'water', any: 'damp or water' },
  inYear: { now: 'now', '2035': 'in 2035', '2050': 'in 2050', '2075': 'in 2075' },
  stats: {
    expected: (year) => `Expected past the threshold ${year}`,
    expectedNote: (low, high) => `dwellings, band ${low}–${high}`,
    known: 'Known',
    knownNote: (known, all) => `${known} of ${all} dwellings`,
    ranked: 'Ranked',
    rankedNote: (all) => `of ${neighbourhoods(all)}`,
    measure: 'Measure first',
    measureNote: (n, small) =>
      `${n === 1 ? 'neighbourhood' : 'neighbourhoods'}${small === 0 ? '' : `, ${small} too small to show`}`,
  },
  tabs: {
    label: 'Parts of the urgency study',
    ranking: 'Ranking',
    matrix: 'Stacked tasks',
    opportunities: 'Works that meet',
    measure: 'Measure first',
    sources: 'Sources',
    runs: 'Runs',
  },
  map: {
    heading: 'Map',
    title: (place) => `Map of ${place} with the urgency class per neighbourhood`,
    description: 'Choose a neighbourhood for its figures. The ranking table gives the same data.',
    measureFirst: (share) => `less than ${share} known`,
    classNote:
      'The class of a neighbourhood is the first year in which at least half of its known dwellings is expected past the threshold. The rank follows the number of dwellings, so a large neighbourhood of class U2 can still stand high.',
    thresholdNote: (metres) =>
      `The threshold: floor less than ${metres} above high groundwater (damp), or doorstep lower than the water in the street at 70 mm of rain in 2 hours (water). Thick line: district border.`,
  },
  ranking: {
    heading: 'Ranking',
    count: neighbourhoods,
    countOf: (shown, all) => `1 to ${shown} of ${all}`,
    captionShare: (year, problem) =>
      `Rank by the share of known dwellings expected past the threshold for ${problem} ${year}. The bar runs from the lowest to the highest rank under other assumptions.`,
    caption: (year, problem) =>
      `Rank by the number of dwellings expected past the threshold for ${problem} ${year}. The bar runs from the lowest to the highest rank under other assumptions.`,
    rank: 'Rank',
    interval: 'Interval as a drawing',
    range: 'From–to',
    area: 'Neighbourhood',
    class: 'Class',
    expected: 'Expected',
    dwellings: 'dwellings',
    share: 'Share',
    coverage: 'Known',
    percent: '%',
    code: 'Code',
    total: 'All ranked neighbourhoods',
    none: 'No neighbourhood has a rank yet. Too little is known of each of them.',
    sourceNote:
      'Share is the part of the known dwellings. From and to: the rank when the damp threshold is 0.10 m lower or higher and sinking is slower or faster.',
    all: (n) => `Show all ${neighbourhoods(n)}`,
    top: (n) => `Show the first ${n} only`,
    others: (n) => `Other ${neighbourhoods(n)}`,
  },
  measure: {
    heading: 'Measure first',
    intro: (share) =>
      `Less than ${share} of the dwellings in these neighbourhoods is known. They get no rank, not even a low one.`,
    caption: 'Neighbourhoods without a rank, with what is still needed.',
    total: 'Total',
    known: 'Known',
    knownShare: 'Known',
    needed: 'Still needed for a rank',
    missing: 'What lacks most often',
    none: 'Every neighbourhood that may be shown has a rank.',
    nothing: 'not a single figure yet',
    unknownTotal: 'unknown',
    more: 'To the list of what to measure first',
  },
  columns: {
    floor_level: 'floor level',
    threshold_level: 'threshold level',
    street_level: 'street level',
    groundwater_ghg: 'high groundwater (GHG)',
    subsidence_rate: 'subsidence',
    rain_depth_100: 'water in the street in heavy rain',
  },
  runs: {
    raises:
      'Street programme: the street sinks at its own rate and comes to lie higher in the year of a planned raising. Only raisings of the imported programme of which the height is known count.',
    heading: 'Runs',
    intro:
      'A run records which data and assumptions were used. A run never changes. New data or other assumptions make a new run.',
    compare: 'Compare two runs: why did a neighbourhood change?',
    caption: 'All runs, newest first.',
    number: 'Run',
    made: 'Made on',
    date: 'Reference date',
    model: 'Model',
    mode: 'Street',
    dwellings: 'Dwellings',
    known: 'Known',
    parameters: 'Assumptions',
    input: 'Input',
    source: 'urgency study of this municipality',
    none: 'There is no run yet.',
    start: 'New run',
    startHelp: 'Computes all dwellings anew. A run that is there already does not change.',
    set: 'Parameter set',
    setDefault: 'defaults',
    trend: 'Groundwater',
    modeLegend: 'What happens to the street?',
    modeHelp: {
      envelope: 'The street is kept at its level. The house sinks below it.',
      programme: 'The street sinks at its own rate and comes to lie higher in the year of a planned raising.',
    },
    refused: 'There are no dwellings with measurements yet. Import a file with measurements first.',
    notAllowed: 'Choose one of the two ways of computing.',
    running: 'A run is being made',
    waiting: 'A run is waiting to begin.',
    failed: (reason) => `The last run did not succeed: ${reason}`,
    failedUnexpected: 'The last run did not succeed because of an error in the program. Try again.',
    stop: 'Stop the run',
    unit: 'dwellings',
    old: 'New measurements were imported after this run. Make a new run to count them.',
  },
  job: {
    read: 'reading dwellings',
    compute: 'computing dwellings',
    save: 'saving outcomes',
    failures: {
      'no-dwellings': 'there are no dwellings with measurements.',
      'input-changed': 'new measurements kept coming in while reading. Try again later.',
    },
  },
  parameters: {
    button: 'Assumptions',
    heading: 'Assumptions of this run',
    intro:
      'Every number the outcome rests on, with its default and source. An assumption has no outside source: calibrate it to your own municipality.',
    caption: 'Assumptions and sources of model U1.',
    name: 'Name',
    value: 'In this run',
    standard: 'Default',
    unit: 'Unit',
    basis: 'Kind',
    bases: { source: 'from a source', assumption: 'assumption' },
    where: 'Source or reason',
    source: 'model U1, see "How we calculate"',
  },
  empty: {
    title: 'No ranking yet',
    noRun: 'The ranking of neighbourhoods comes here.',
    noRunWhy: 'Nothing has been computed yet.',
    noData:
      'The heights of not a single dwelling are known. Without measurements we give no rank: a neighbourhood without data would look safe.',
    whatToImport: 'What is needed?',
    imports: [
      'Per dwelling: the level of the floor and of the threshold, in m NAP.',
      'Per dwelling or street: the level of the street, in m NAP.',
      'High groundwater (GHG) from monitoring wells nearby.',
      'How fast the dwelling sinks, in mm per year.',
      'How deep water stands in the street in heavy rain, from the stress test.',
      'What is known of the foundation.',
    ],
    format: 'All this fits in one file with a row per dwelling (DWELLINGS.csv).',
    import: 'Import measurements',
    noProgramme: 'There is no run with a street programme yet.',
    noProgrammeWhy: 'Make one on the tab Runs, or choose Envelope.',
    noAreas: 'Every neighbourhood that cannot be ranked yet will stand here.',
    noAreasWhy: 'No neighbourhoods have been imported yet. Import the boundaries first.',
    importAreas: 'Import boundaries',
    toRuns: 'To Runs',
  },
  area: {
    title: (name) => `Urgency ${name}`,
    notShown: 'This neighbourhood has fewer than 10 dwellings. We show no figures: they would be about single homes.',
    noRun: 'Nothing has been computed for this neighbourhood.',
    noRunWhy: 'No run has dwellings with measurements from this neighbourhood.',
    measureFirst: (share, needed) =>
      `${share} of this neighbourhood is known, so we give no rank yet. ${needed} more known dwellings are needed.`,
    toArea: 'Everything about this area',
    toRanking: 'To the ranking',
    rank: 'Rank',
    rankNote: (low, high, all) =>
      low === high ? `of ${all}, also under other assumptions` : `of ${all}; ${low} to ${high} under other assumptions`,
    noRank: 'none',
    class: 'Class',
    known: 'Known',
    fan: {
      heading: (problem) => `How does the share of dwellings with ${problem} grow?`,
      title: 'Share of known dwellings past the threshold, per year',
      caption:
        'The line is the expectation. The band runs from the favourable to the unfavourable assumptions: damp threshold 0.10 m lower or higher and slower or faster sinking. Dashed: half of the dwellings.',
      table: 'Share of dwellings past the threshold per year',
      year: 'Year',
      expected: 'Expected',
      low: 'Low',
      high: 'High',
      half: 'one half',
      axis: '% of known dwellings',
    },
    why: {
      heading: 'Why?',
      damp: (distance, threshold) =>
        `At the middle dwelling the floor is ${distance} above high groundwater. The threshold is ${threshold}.`,
      flood: (distance, rain) =>
        `At the middle dwelling the doorstep is ${distance} above the street. In heavy rain there is ${rain} of water in the street.`,
      rate: (rate) => `The middle dwelling sinks ${rate}.`,
      year: (year) => `The middle dwelling was built in ${year}.`,
      shallow: (share) => `The chance of a shallow foundation is ${share} at the middle dwelling.`,
      unknown: 'There are too few data to explain this.',
      parts: (damp, flood, year) => `Expected ${year}: ${damp} with damp and ${flood} with water.`,
      bound: 'Per dwelling the larger of the two chances counts. So it is a lower bound.',
      middle: 'For each input, half of the neighbourhood is above the middle dwelling and half below it.',
    },
    quality: {
      heading: 'How good are the data?',
      caption: 'Number of dwellings per quality of the data.',
      what: 'Input',
      A: { label: 'A', meaning: 'measured' },
      B: { label: 'B', meaning: 'derived' },
      C: { label: 'C', meaning: 'average' },
      D: { label: 'D', meaning: 'assumption' },
      none: { label: '–', meaning: 'missing' },
      inputs: { floor: 'floor level', groundwater: 'high groundwater', rate: 'subsidence', foundation: 'foundation' },
      confidence: (high, middle, low) => `Certainty per dwelling: ${high} high, ${middle} medium, ${low} low.`,
    },
    blocks: {
      heading: 'Blocks',
      caption: 'Blocks by the expected number of dwellings past the threshold, within the neighbourhood.',
      block: 'Block',
      note: (hidden) =>
        hidden === 0
          ? 'A block is a row of dwellings that sinks as one.'
          : `A block is a row of dwellings that sinks as one. We show no figures of ${hidden === 1 ? 'one block' : `${hidden} blocks`}: they would tell about fewer than 10 dwellings.`,
      map: (name) => `Blocks in ${name} with their urgency class`,
      mapHeading: 'Map of the blocks',
      hidden: 'not shown',
    },
    withheld:
      'Enough is known of some of the dwellings. Still we show no outcome: it would tell about fewer than 10 dwellings.',
    streets: {
      heading: 'Streets',
      caption: 'Streets by the expected number of dwellings past the threshold, within the neighbourhood.',
      street: 'Street',
      note: (hidden) =>
        hidden === 0
          ? 'Of every street the part that lies in this neighbourhood counts.'
          : `Of every street the part that lies in this neighbourhood counts. ${hidden === 1 ? 'One street has' : `${hidden} streets have`} fewer than 10 dwellings and ${hidden === 1 ? 'is' : 'are'} not in the list.`,
    },
  },
  figure: {
    expected: {
      title: (year) => `Expected ${year}`,
      formula: 'sum of the chance per dwelling over the known dwellings',
      formulaLarger:
        'sum of the chance per dwelling over the known dwellings; per dwelling the larger of damp and water counts',
      formulaBoth: (sum) =>
        `sum of the chance per dwelling over the known dwellings; per dwelling the larger of damp and water counts. Adding the two chances would give ${sum}.`,
    },
    share: { title: 'Share', formula: 'expected number divided by known dwellings' },
    coverage: { title: 'Known', formula: 'known dwellings divided by all dwellings' },
    total: {
      formula: 'sum of the chance per dwelling over the known dwellings, in the neighbourhoods that may be shown',
    },
    needed: { title: 'Still needed for a rank', formula: 'smallest number with which the coverage is enough' },
    inputs: {
      known: 'Known dwellings',
      dwellings: 'Dwellings',
      expected: 'Expected number',
      mean_chance: 'Mean chance per dwelling',
      rank: 'Rank',
      coverage_to_rank: 'Coverage needed',
    },
  },
  confidence: 'Confidence',
  rankWords: (rank, low, high) =>
    low === high ? `${rank}, also under other assumptions` : `${rank}; ${low} to ${high} under other assumptions`,
  source: (number, model) => `urgency study run ${number}, model ${model}`,
  sourcePlace: (set, hash) => `${set === 0 ? 'defaults' : `parameter set ${set}`} (${hash.slice(0, 8)})`,
  sourceLine: (number, model, place, date) =>
    `urgency study run ${number}, model ${model}, ${place}, reference date ${date}.`,
  duties: {
    who: 'Research',
    wide: (name, low, high) => `Rank of ${name} is uncertain (${low} to ${high})`,
    wideWhy: (needed) => `More measurements make the rank firmer: not everything is known of ${needed}.`,
    old: 'New measurements do not count yet',
    oldWhy: (number) => `Measurements were imported after run ${number}. Make a new run.`,
    now: 'new',
    dwellings: (count) => `${count} dwellings`,
    where: 'Urgency study',
  },
  letter: {
    known: 'Dwellings of which the data are known',
    top: (name, year) => `Expected dwellings past the threshold ${year}, ${name}`,
    total: (year) => `Expected dwellings past the threshold ${year}, whole municipality`,
    ranked: 'Neighbourhoods with a rank',
    measureFirst: 'Neighbourhoods to measure first',
    coverage: 'Part of the dwellings that is known',
  },
  woningen: dwellings,
}
