import type { DutiesText } from './text.nl.ts'

export const dutiesEn: DutiesText = {
  source: 'Scenarios of the municipality',
  manager: 'Programme manager',
  economist: 'Land economist',
  undecided: (name) => `Decision after consultation: ${name}`,
  undecidedWhy: 'This scenario is frozen for consultation. The day of the decision has passed.',
  outdated: (name) => `Other rules for ${name}`,
  outdatedWhy: (count, day) =>
    `${count === 1 ? 'One rule is' : `${count} rules are`} different from those of ${day}, the day it reckons with.`,
  unrevised: (name, year) => `Yearly revision ${year}: ${name}`,
  unrevisedWhy:
    'This scenario was decided on and the year has passed. Put the payments beside the plan and close the year.',
  parties: {
    municipality: 'municipality',
    'water-board': 'water board',
    corporation: 'corporation',
    owners: 'owners',
    state: 'State',
    fund: 'fund',
    market: 'market party',
  },
  limitOver: (party, name) => `Limit has run out of the ${party}: ${name}`,
  limitOverWhy: 'Until this day held what the party can bear. Ask it again how far it can go and record it.',
  lead: 'Project lead',
  pilotOver: (name) => `Evaluate the pilot: ${name}`,
  pilotOverWhy: 'The last day of this pilot has passed. Record what was learnt and how it goes on.',
  lessons: (name) => `Back to phase 2: ${name}`,
  lessonsWhy: (count) => `${count === 1 ? 'One lesson is' : `${count} lessons are`} not taken up in a new version yet.`,
}
