import { coverNamesEn } from '../../cover-names/text.en.ts'
import type { ChoiceText } from './text.nl.ts'

const homes = (count: string): string => (count === '1' ? '1 home' : `${count} homes`)
const blocks = (count: string): string => (count === '1' ? '1 block' : `${count} blocks`)

export const choiceEn: ChoiceText = {
  fileName: (scenario, isFictional, extension) =>
    `choice-and-consequences-${scenario}${isFictional ? '-example-data' : ''}.${extension}`,
  title: (name) => `Choice and consequences: ${name}`,
  subject: 'What a plan for the foundations means for resident, block and city',
  author: (municipality) => `Municipality of ${municipality}`,
  banner: 'Example data: invented neighbourhood',
  footer: (municipality, version, hash) => `${municipality}, ${version}, hash ${hash}`,
  likely: (value, low, high) => `${value} (9 times out of 10 ${low} to ${high})`,

  brief: {
    heading: 'In short',
    area: (area, homeCount, blockCount) => `This plan is about ${area}: ${homes(homeCount)} in ${blocks(blockCount)}.`,
    done: (repaired, demolished, built, untouched) =>
      `${homes(repaired)} get their foundation repaired. ${homes(demolished)} are demolished and ${built} new ones take their place. At ${homes(untouched)} nothing happens jointly.`,
    shortage: (band) =>
      `The plan costs more than it brings in. The shortage is ${band}. The amount is reckoned back to the start of the plan.`,
    surplus: (band) =>
      `The plan is expected to bring in more than it costs. The shortage is ${band}; a minus is a surplus.`,
    nothing: (band) => `Doing nothing costs money too: ${band}.`,
    uncovered: (band) =>
      `${coverNamesEn.byKey}: ${band}. That stays open when each party pays its part of the key. The key is a proposal, not a promise.`,
    uncoveredByAgreement: (band) =>
      `${coverNamesEn.byAgreement}: ${band}. That stays open with what parties did agree to about this version.`,
    covered:
      'By the key the shortage is covered: when each party pays its part, nothing stays open. The key is a proposal, not a promise.',
  },

  impasse: {
    heading: 'How the talks stand',
    fact: (day) =>
      `On ${day} an impasse was recorded: no scenario for this area is carried by all groups that must carry it. The outcome at this moment is that nothing happens jointly.`,
    reason: (reason) => `The reason that was given: ${reason}`,
  },

  plan: {
    heading: 'What happens',
    table: 'Choice per block, in sum',
    columns: ['Choice', 'Blocks', 'Homes', 'Starts'],
    start: (first, last) => (first === last ? first : `${first} to ${last}`),
    noStart: 'not applicable',
    picture: 'Choice per block',
    pictureAlt: (counts) => `A box per block, coloured by its choice: ${counts}.`,
    inPicture: (option, count) => `${option}: ${blocks(count)}`,
    works: (first, last, years, months) =>
      `There are works from ${first} to ${last}, in ${years} years. A block takes ${months} months on average.`,
    letters: { nothing: 'N', repair: 'R', renewal: 'V', partial: 'P' },
  },

  beside: {
    heading: 'Beside doing nothing',
    picture: 'Shortage of this plan and of doing nothing, million euro',
    pictureAlt: (plan, nothing) => `This plan: ${plan}. Doing nothing: ${nothing}.`,
    plan: 'This plan',
    nothing: 'Doing nothing',
    table: 'This plan beside doing nothing',
    columns: ['', 'This plan', 'Doing nothing'],
    between: '9 times out of 10 between',
    range: (from, to) => `${from} and ${to}`,
    shortage: 'Shortage',
    kinds: {
      'public-maintenance': 'Extra upkeep of public space',
      'value-loss': 'Loss of value of homes',
      'forced-repair': 'Forced repair by one owner',
      nuisance: 'Repeated nuisance, in money',
    },
    partsTable: 'What the shortage consists of, without uncertainty',
    work: 'The plan itself: cost less revenue',
    certain: 'Shortage, without uncertainty',
    note: 'The first table gives the middle of thousands of possible futures (P50). The second gives the same plans without uncertainty: its lines add up to the shortage below them. Loss of value and nuisance are no bill, but count as cost of residents.',
  },

  resident: {
    heading: 'Consequences for residents',
    moving: (count) => `${count} households must move, because their home is demolished.`,
    noMoving: 'Nobody has to move for demolition.',
    returning: (band, owners, places) =>
      `Of the ${owners} owners in those homes ${band} are expected to return to the neighbourhood. ${places} homes come up for sale.`,
    tenants: 'Tenants who must move get the compensation of the law.',
    terms: {
      market: 'Who returns pays the market price of the new home.',
      discount: (share) => `Who returns gets ${share} off the price of the new home.`,
      'closed-purse': 'Who returns swaps the old home for the new one (closed purses) and pays a fixed contribution.',
    },
    deducted: (share) => `${share} of the repair cost is deducted from the value of the old home.`,
    notDeducted: 'No repair cost is deducted from the value of the old home.',
    repairBearer: 'Who pays for repair is not settled yet. In this plan that amount is open.',
    label:
      'A better energy label can give room to borrow more. How much depends on the income and situation of the household: ask an adviser.',
    later: 'After repair an old home is still an old home: money for insulation is needed later.',
  },

  block: {
    heading: 'Consequences for the block',
    allIn: 'A block is one technical whole. It can be repaired only when all owners join.',
    ready: (ready, all) => `Of the ${all} blocks with repair everybody joins in ${ready}.`,
    table: 'Blocks per choice and urgency',
    urgency: 'Urgency',
    measureFirst: 'measure first',
    parking: (need, surface, deck) =>
      `Where homes are renewed ${need} parking places are needed: ${surface} in the street and ${deck} in a building.`,
    space: (factor, low, high) =>
      `One demolished home makes place for ${factor}. Between ${low} and ${high} all fits on the ground.`,
    noSpace: (factor) =>
      `One demolished home makes place for ${factor}. There is no number at which all fits and everybody can return.`,
    likeForLike: (share) =>
      `Every demolished house with its own front door and garden makes place for ${share} such houses.`,
  },

  city: {
    heading: 'Consequences for the city',
    homes: (before, after) => `Now there are ${before} homes, afterwards ${after}.`,
    social: (built, demolished) =>
      `${built} of the new homes are for social rent. Demolition takes away ${demolished} homes for social rent.`,
    table: 'Money of the plan',
    columns: ['', 'Middle', 'Low (P5)', 'High (P95)', 'Without uncertainty'],
    money: {
      shortage: 'Shortage',
      landEndValue: 'Land account: end value',
      landNcwBbv: 'Land account: NCW by BBV',
      landNpv: 'Land account: NPV at the market rate',
      peakFunding: 'Land account: deepest debt',
    },
    note: 'NCW by BBV and NPV at the market rate are different measures: do not compare them.',
  },

  costs: {
    heading: 'Who pays what',
    table: 'Balance per party over the whole horizon, in money of each year',
    columns: ['Party', 'Balance'],
    outside: 'everybody else: contractors, buyers and the market',
    together: 'Together',
    note: 'A minus is paying, a plus is getting. What one pays another gets: together it is nought. What is not settled stands apart and is not silently the municipality’s.',
    shortage: 'Shortage, without uncertainty',
    coverTable: 'Cover of the shortage by the key, without uncertainty',
    coverColumns: ['Who or what', 'Amount'],
    granted: (name) => `Granted: ${name}`,
    share: (party) => `By the key: ${party}`,
    shareCapped: (party) => `By the key, at its cap: ${party}`,
    uncovered: coverNamesEn.byKey,
    keyIsProposal: 'The key is a proposal, not a promise.',
    keyBesideAgreements: (band) => `The key is a proposal, not a promise. ${coverNamesEn.byAgreement}: ${band}.`,
    possible: (name, amount) => `Possible, not counted: ${name}, ${amount}.`,
  },

  ownership: {
    heading: 'Ownership',
    lines: {
      kept: (count) => `${homes(count)} keep their owner.`,
      bought: (count) =>
        `${homes(count)} are bought by the development company, from owners, landlords and the housing corporation.`,
      land: 'The development company prepares the ground and issues it to builder and corporation. Building and selling is their risk, not that of the development company.',
      sold: (market, social) =>
        `Afterwards there are ${market} new homes for sale and ${social} new social homes of the corporation.`,
    },
  },

  risks: {
    heading: 'Risks',
    none: 'There are no warnings about this plan.',
    blocks: (count) => `This is about ${blocks(count)}.`,
    warnings: {
      'land-value-negative': 'New homes bring in less than they cost. The ground then yields nothing.',
      'above-cap': 'More homes come back than the limit that the municipality names.',
      'does-not-fit': 'The new homes with parking, green and water do not fit on the ground.',
      'block-not-ready': 'Not all owners join the repair of their block yet.',
      'urgency-unknown': 'The urgency is not known: measure there first.',
      'reference-after-announcement':
        'The value was fixed after the plan was announced. Prices may have changed already.',
      'contribution-under-market': 'Homes are contributed under their market value. Let a tax adviser look at it.',
      'contribution-above-market': 'Who returns pays less than the market. Let a tax adviser look at it.',
      'exemption-without-proof':
        'The exemption of transfer tax lacks its ground or document. The tax is counted therefore.',
      'sold-after-reference': 'Homes were sold after the reference date. What was paid above the index does not count.',
      'later-works-beyond-horizon': 'Insulation after repair falls behind the horizon. Its cost is not in the amounts.',
      'old-stays-old': 'After repair an old home stays old: insulation and upkeep remain needed.',
      'task-before-its-condition': 'A task is planned before what must be ready first.',
      'longer-than-ten-years':
        'Buying ground takes longer than ten years. The municipality must divide it or explain it.',
      'given-payments': 'Some of the amounts come from a budget that was imported. They were not computed here.',
      'given-for-other-choice': 'Some of those amounts were budgeted for another choice than this plan makes.',
    },
  },

  assumptions: {
    heading: 'What it rests on',
    lead: (count, all) =>
      `Of the ${all} inputs ${count} are assumptions. These change the shortage by more than 1 per cent:`,
    none: 'No assumption changes the shortage by more than 1 per cent.',
    table: 'Assumptions that matter',
    columns: ['Input', 'Value', 'Tried', 'Changes the shortage by up to'],
    rules: (day, reference) => `Rules of ${day}. Values of homes of ${reference}.`,
  },

  unknown: {
    heading: 'What we do not know',
    urgency: (count) => `The urgency of ${blocks(count)}: measure there first.`,
    shallow: (count) => `The kind of foundation of ${blocks(count)}: there the plan counts with a chance.`,
    ready: (count) => `Whether the owners of ${homes(count)} join: they have not been asked yet.`,
    label: (count) => `The energy label of ${homes(count)}.`,
    open: 'Who pays what is open now.',
    people: 'How each household fares: this plan knows no incomes and no persons.',
  },

  made: {
    heading: 'How this was made',
    text: (version, model, draws, seed) =>
      `${version}. Model ${model}, ${draws} possible futures, seed ${seed}. The amounts are those of the page of the scenario and of the workbook.`,
  },
  version: (number) => `version ${number}`,
  file: 'file',
}
