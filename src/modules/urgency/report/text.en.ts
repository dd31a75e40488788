import { formatNumber } from '#kernel/dutch.ts'
import type { StudyProblem } from '../model/area-study.ts'
import type { Horizon } from '../model/dwelling.ts'
import type { OutcomeColumnName } from '../model/report/outcome-columns.ts'
import type { ReportText } from './text.nl.ts'

const problems: Record<StudyProblem, string> = { damp: 'damp', flood: 'flooding', any: 'damp or flooding' }
const inYear: Record<Horizon, string> = { now: 'now', '2035': 'in 2035', '2050': 'in 2050', '2075': 'in 2075' }

const plainColumns: Readonly<Record<string, { title: string; description: string }>> = {
  code: { title: 'Code', description: 'Statistics Netherlands code of the neighbourhood, or code of the block.' },
  name: { title: 'Name', description: 'Name of the neighbourhood or block.' },
  parent_code: { title: 'Part of', description: 'District of a neighbourhood; neighbourhood of a block.' },
  state: {
    title: 'State',
    description:
      'ranked = has a rank; measure-first = too little is known; withheld or not-shown = no figures, as they would tell about fewer than 10 dwellings.',
  },
  class: {
    title: 'Urgency class',
    description:
      'First moment at which half of the known dwellings is expected past the threshold: U4 now, U3 2035, U2 2050, U1 2075, U0 later. Empty without a rank.',
  },
  rank: { title: 'Rank', description: 'Most expected dwellings first. Blocks: within their neighbourhood.' },
  rank_low: { title: 'Rank from', description: 'Best rank under other assumptions.' },
  rank_high: { title: 'Rank to', description: 'Lowest rank under other assumptions.' },
  dwellings: { title: 'Dwellings', description: 'Number of dwellings. Empty = unknown or not shown.' },
  known: { title: 'Known dwellings', description: 'Dwellings of which enough is known to calculate.' },
  coverage: { title: 'Share known', description: 'Known dwellings over dwellings, fraction.' },
  expected_affected: {
    title: 'Expected past the threshold',
    description: 'Expected dwellings past the threshold, for the problem and moment of the table run. Sum of chances.',
  },
  expected_low: { title: 'Expected, favourable', description: 'The same under the favourable assumptions.' },
  expected_high: { title: 'Expected, unfavourable', description: 'The same under the unfavourable assumptions.' },
  share: { title: 'Share', description: 'Expected dwellings over known dwellings, fraction.' },
}

const perHorizon = (problem: StudyProblem, horizon: Horizon) => ({
  title: `Expected ${problems[problem]} ${inYear[horizon]}`,
  description:
    problem === 'any'
      ? `Expected dwellings past the threshold ${inYear[horizon]}; per dwelling the larger of damp and flooding counts.`
      : `Expected dwellings past the threshold ${inYear[horizon]} for ${problems[problem]}.`,
})

export const reportEn: ReportText = {
  column: (name: OutcomeColumnName) => {
    const [, problem, horizon] = /^expected_(any|damp|flood)_(now|\d{4})$/.exec(name) ?? []
    const plain = plainColumns[name]
    return plain ?? perHorizon(problem as StudyProblem, horizon as Horizon)
  },
  file: {
    title: (place, number) => `Urgency study ${place}, run ${number}`,
    description: (model, date) =>
      `Outcome of model ${model} per neighbourhood and per block, as of ${date}. The municipality's own model: a calculation with assumptions, no survey per dwelling.`,
    neighbourhoods: { title: 'Neighbourhoods', description: 'Outcome per neighbourhood, with its boundary.' },
    blocks: { title: 'Blocks', description: 'Outcome per block. Blocks below 10 dwellings are without figures.' },
    streets: {
      title: 'Streets',
      description: 'Outcome per street, for the part in the neighbourhood. Without a place: a run does not hold it.',
    },
    run: { title: 'Run', description: 'What was calculated with.' },
    parameters: { title: 'Assumptions', description: 'Every assumption of this run, with its default and source.' },
    columns: { title: 'Columns', description: 'What every column means.' },
    fictional: 'Example data: all figures are invented.',
    real: 'Calculated figures. They say nothing about one dwelling and nothing about damage to the foundation.',
    runColumns: {
      run: { title: 'Run', description: 'Number of the run.' },
      run_id: { title: 'Id', description: 'Id of the run, also in the API.' },
      municipality: { title: 'Municipality', description: 'Statistics Netherlands code of the municipality.' },
      model: { title: 'Model', description: 'Name of the model.' },
      model_version: { title: 'Version', description: 'Version of the model.' },
      parameter_set: {
        title: 'Version of assumptions',
        description: "Version of the municipality's assumptions; 0 = the model's defaults.",
      },
      parameters_hash: { title: 'Parameter set', description: 'SHA-256 of model, version and all assumptions.' },
      input_hash: { title: 'Input', description: 'SHA-256 of the data of all dwellings.' },
      mode: {
        title: 'Street',
        description: 'envelope = the street stays at its level; programme = the street sinks too and is raised.',
      },
      date: { title: 'Date', description: 'Day that "now" refers to.' },
      created_at: { title: 'Made', description: 'Moment at which the run was stored.' },
      problem: { title: 'Problem', description: 'damp, flood, or any = the larger of both.' },
      horizon: { title: 'Moment', description: 'Moment that rank and expected number refer to.' },
      dwellings: { title: 'Dwellings', description: 'Dwellings that took part in the run.' },
      known: { title: 'Known', description: 'Of those, known.' },
      coverage_to_rank: { title: 'Coverage needed', description: 'Share that must be known for a rank, fraction.' },
      shown_from: { title: 'Shown from', description: 'Smallest number of dwellings about which figures are shown.' },
      sources: { title: 'Sources', description: 'Sources of the data per dwelling.' },
      fictional: { title: 'Example', description: 'Yes = all figures are invented.' },
      remark: { title: 'Reservation', description: 'What these figures say and do not say.' },
    },
    parameterColumns: {
      name: { title: 'Name', description: 'Name of the assumption in files.' },
      value: { title: 'In this run', description: 'Value that was calculated with.' },
      standard: { title: 'Default', description: 'Default of the model.' },
      unit: { title: 'Unit', description: 'Unit of the value.' },
      basis: { title: 'Kind', description: 'source = from a source; assumption = our own, still to be calibrated.' },
      source: { title: 'Source or reason', description: 'Where the default comes from.' },
    },
    columnColumns: {
      name: { title: 'Column', description: 'Name of the column.' },
      title: { title: 'Title', description: 'Name to read.' },
      description: { title: 'Meaning', description: 'What the column holds.' },
    },
    name: (place, number, fictional) => `urgency-${place}-run-${number}${fictional ? '-example-data' : ''}`,
  },
  document: {
    title: (name) => `Urgency ${name}`,
    subject: 'Urgency study: damp and flooding through subsidence',
    author: (place) => `Municipality of ${place}`,
    banner: 'Example data: all figures are invented',
    footer: (place, number, hash) => `Municipality of ${place}, urgency study run ${number} (${hash})`,
    answer: {
      heading: 'The answer in one sentence',
      interval: (range, same) => (same ? 'also under other assumptions' : `under other assumptions ${range}`),
      ranked: (a) =>
        `Of the ${a.known} known dwellings in ${a.name}, ${a.expected} are expected past the threshold for ${a.problem} ${a.year} (band ${a.band}). That puts ${a.name} in place ${a.rank} of the ${a.count} neighbourhoods with a rank, ${a.interval}.`,
      measureFirst: (name, coverage, needed) =>
        `Of ${name}, ${coverage} of the dwellings is known. That is too little for a rank. First, ${needed} more known dwellings are needed.`,
      withheld: (name) => `We give no outcome for ${name}: it would tell about fewer than 10 dwellings.`,
    },
    what: {
      heading: 'What this report is, and what it is not',
      items: [
        'This is a calculation: from levels, groundwater, subsidence and rain to years and chances. Nobody looked inside homes.',
        'It is about damp (the floor comes too near the groundwater) and flooding (heavy rain runs over the threshold).',
        'It is not about damage to the foundation itself, and not about any one dwelling.',
        'What is unknown does not count as safe. Figures about fewer than 10 dwellings are left out.',
        'The model is the municipality\u2019s own. Some assumptions are not yet calibrated to this municipality.',
        'This report is no decision. It helps to choose where talks with residents begin.',
      ],
    },
    place: {
      heading: 'Place in the ranking',
      caption: (year, problem) => `Outcome ${year}, ${problem}`,
      what: 'Outcome',
      value: 'Value',
      note: 'Note',
      rank: 'Rank',
      rankNote: (count) => `of the ${count} neighbourhoods with a rank; most expected dwellings first`,
      interval: 'Rank under other assumptions',
      intervalNote: 'the damp threshold 0.10 m lower or higher and subsidence slower or faster',
      class: 'Urgency class',
      expected: 'Expected past the threshold',
      expectedNote: (band) => `dwellings; band ${band}`,
      share: 'Share',
      shareNote: 'of the known dwellings',
      coverage: 'Known',
      coverageNote: (known, dwellings) => `${known} of ${dwellings} dwellings`,
      none: 'none',
    },
    horizons: {
      heading: 'Expected number and share per moment',
      caption: 'Dwellings expected past the threshold',
      moment: 'Moment',
      moments: { now: 'Now', '2035': '2035', '2050': '2050', '2075': '2075' },
      damp: 'Damp',
      flood: 'Flooding',
      any: 'Damp or flooding',
      share: 'Share',
      note: 'Numbers of dwellings. For damp or flooding the larger of the two chances counts per dwelling, so the sum is a lower bound. The share is of the known dwellings.',
    },
    fan: {
      caption: 'Share of the known dwellings past the threshold, per year',
      alt: (a) =>
        `Line from ${a.first} to ${a.last}: the share of dwellings past the threshold for ${a.problem} goes from ${a.from} to ${a.to}. In ${a.last} the band runs from ${a.low} to ${a.high}. The table below gives every year.`,
      table: 'Share per year',
      band: 'Favourable to unfavourable',
    },
    why: { heading: 'Why' },
    blocks: {
      heading: 'Blocks',
      intro:
        'A block is a row of dwellings that sink together. The rank holds within this neighbourhood; the number is on the map too.',
      map: 'Map of the blocks, north up',
      alt: (name, counts) =>
        `Map of the blocks in ${name} with their class: ${counts}. The table below gives the same data.`,
      count: (n, name) => `${n} ${n === 1 ? 'block' : 'blocks'} ${name}`,
      caption: 'Blocks by the expected number of dwellings past the threshold',
      number: 'No.',
      name: 'Block',
      class: 'Class',
      expected: 'Expected',
      share: 'Share',
      dwellings: 'Dwellings',
      known: 'Known',
      hidden: (n) =>
        `Of ${n === 1 ? 'one block' : `${n} blocks`} there are no figures: they would tell about fewer than 10 dwellings.`,
      none: 'No blocks are known of this neighbourhood.',
    },
    measure: {
      heading: 'What is measured first',
      needed: (needed, share) =>
        `A rank takes ${share} of the dwellings to be known. ${needed} more known dwellings are needed.`,
      enough: (share) =>
        `A rank takes ${share} of the dwellings to be known. That is so. More measurements make the outcome surer.`,
      caption: 'What lacks of the dwellings that are not known',
      what: 'Input',
      count: 'Dwellings',
      complete: 'Enough is known of every dwelling to calculate.',
    },
    tasks: { count: (counted) => `Tasks that count: ${counted}.` },
    sources: {
      heading: 'Where the figures come from',
      caption: 'The run',
      what: 'What',
      value: 'Value',
      run: 'Run',
      model: 'Model',
      set: 'Version of the assumptions',
      setDefault: 'defaults of the model',
      hash: 'Hash of the assumptions (SHA-256)',
      input: 'Hash of the input (SHA-256)',
      date: 'As of',
      made: 'Made on',
      mode: 'Street',
      data: 'Data',
      noData: 'no source recorded',
    },
    assumptions: {
      heading: 'Assumptions',
      intro: (all, sourced, assumed, own) =>
        `The calculation rests on ${all} numbers: ${sourced} from a source, ${assumed} defaults of ours without an outside source, and ${own} chosen by the municipality or for this run. All of them are on the screen "Assumptions", with the reason.`,
      caption: 'Every assumption with its value in this run',
      name: 'Assumption',
      value: 'Value',
      standard: 'Default',
      basis: 'Kind',
    },
  },
  downloads: {
    heading: 'Everything of this run',
    gpkg: 'GeoPackage for a map program (RD)',
    geojson: 'GeoJSON, longitude and latitude',
    'geojson-rd': 'GeoJSON in RD',
    xlsx: 'Excel, all tables (xlsx)',
    ods: 'Spreadsheet, all tables (ods)',
    csv: 'All neighbourhoods as CSV, Dutch Excel',
    'csv-rfc': 'All neighbourhoods as CSV, RFC 4180',
  },
  ofBlocks: {
    heading: 'Data of this neighbourhood',
    csv: 'Blocks as CSV, Dutch Excel',
    'csv-rfc': 'Blocks as CSV, RFC 4180',
  },
  cli: {
    usage: {
      date: '--date: give a day as 2026-01-01.',
      mode: '--mode: choose envelope or programme.',
      set: '--parameter-set: give the number of a parameter set, 0 for the defaults.',
      trend: '--groundwater-trend: give a number from -50 to 50 mm per year.',
      limit: '--limit: give a whole number from 1.',
      format: (formats) => `--format: choose from ${formats}.`,
      choice: '--problem: any, damp or flood; --horizon: now, 2035, 2050 or 2075.',
      run: '--run: give the number of a run.',
    },
    refusals: {
      'no-dwellings': 'There are no dwellings to calculate with. Import measurements first.',
      'input-changed': 'New measurements kept coming in while reading. Try again later.',
      'no-such-set': 'There is no such parameter set.',
    },
    steps: { read: 'reading dwellings', compute: 'calculating dwellings', save: 'saving outcomes' },
    progress: (step, done, total) =>
      `${step}: ${formatNumber(done, 0, 'en')}${total === null ? '' : ` of ${formatNumber(total, 0, 'en')}`}`,
    runLine: (run) =>
      `run ${run.number}  as of ${run.date}  made ${run.made}  ${run.mode}  ${formatNumber(run.known, 0, 'en')} of ${formatNumber(run.dwellings, 0, 'en')} dwellings known  assumptions ${run.set === 0 ? 'default' : `set ${run.set}`} ${run.hash.slice(0, 8)}`,
    noRuns: 'There is no run yet.',
    noSuchRun: (number) => `There is no run ${number}.`,
    noSuchNeighbourhood: (code) => `${code}: this neighbourhood is not known.`,
    exported: (number, file, bytes) => `run ${number} is in ${file} (${formatNumber(bytes, 0, 'en')} bytes)`,
    writing: {
      'no-folder': 'this folder does not exist',
      'not-allowed': 'nothing may be written here',
      'is-folder': 'this is a folder',
      'disk-full': 'the disk is full',
    },
  },
  save: 'Files',
  approach: {
    heading: 'Neighbourhood approach',
    text: 'An approach begins at an urgent neighbourhood. It cannot be started from this screen yet. Approaches under way are on the first page.',
    link: 'To the approaches under way',
  },
  pdf: 'Report (PDF)',
  odt: 'Report (ODT)',
}
