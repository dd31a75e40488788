import type { JudgedWindow } from '../model/agreement-state.ts'
import type { AgendaText } from './text.nl.ts'

const quarters = (count: number): string => (count === 1 ? '1 quarter' : `${count} quarters`)

const STATES: Readonly<Partial<Record<JudgedWindow['state'], string>>> = {
  'outcome-unknown': 'outcome unknown',
}

export const agendaEn: AgendaText = {
  title: 'Prepare agenda',
  lead: (series, day) =>
    `What ${series} can discuss: what is late, what is due up to and including ${day}, and what has an unknown outcome.`,
  series: 'Meeting',
  asOf: 'As of',
  badDay: 'Fill in an existing day, for example 31-12-2024.',
  none: 'There is no meeting about performance agreements.',
  noneWhy: 'Proposals for an agenda come here once there is a meeting that discusses the agreements.',
  next: 'Next meeting',
  noNext: 'not planned yet',
  plan: 'Plan a meeting',
  waiting: 'Waiting already, or on the agenda',
  groups: {
    disputed: 'Disputes',
    signalled: 'Signals',
    asked: 'Waits for the parties',
    late: 'Late',
    due: 'Coming quarter',
    registers: 'From the registers',
    'outcome-unknown': 'Outcome unknown',
  },
  groupHelp: {
    disputed: 'A party reported a dispute and it is not solved yet.',
    signalled: 'Figures fell below a signal value. That asks for a talk.',
    asked: 'A party made a proposal, or a new text or successor waits for consent.',
    late: 'The last day has passed and it is not done.',
    due: 'The last day falls in this quarter or the next.',
    registers: 'In a register a day passed or comes near.',
    'outcome-unknown': 'The last day has passed and nobody told what happened. Ask.',
  },
  there: { proposed: 'waiting', 'on-agenda': 'on the agenda' },
  nothing: 'There is nothing to propose on this day.',
  submit: 'Put forward for this meeting',
  nothingPicked: 'Tick what you want to discuss.',
  lead1: (lead) => `Lead: ${lead}.`,
  disputed: (nr) => `Dispute about agreement ${nr}`,
  itemTitle: (nr, subject) => `${nr} ${subject}`,
  because: (label, window, state, delay) =>
    state === 'late'
      ? `${label} (${window}): ${delay === 0 ? 'late' : `${quarters(delay)} late`}`
      : `${label} (${window})${STATES[state] ? `: ${STATES[state]}` : ''}`,
}
