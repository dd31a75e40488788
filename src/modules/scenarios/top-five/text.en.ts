import type { TopFiveText } from './text.nl.ts'

export const topFiveEn: TopFiveText = {
  title: (name) => `${name}: what matters to groups?`,
  crumb: 'Top 5',
  lead: 'Per group the five things that matter most, in its own words, and what each scenario does to them. This is no vote: points of groups are not added up.',
  matrix: (group) => `${group}: what does each scenario do?`,
  item: 'Point',
  source: 'Source',
  effects: { helps: 'helps', neutral: 'makes no difference', hurts: 'hurts' },
  open: 'not judged yet',
  older: (version) => `judged on version ${version}`,
  totals: (helps, hurts, neutral, open) =>
    `${helps} helps, ${hurts} hurts, ${neutral} no difference, ${open} not judged yet`,
  sum: 'Together',
  none: { what: 'There are no lists yet.', why: 'Ask each group what matters most, and record the list below.' },
  add: {
    title: 'Record the list of a group',
    change: (group) => `Change the list of ${group}`,
    help: 'Name groups and their own words, no persons. When a point changes, what was judged of it goes.',
    group: 'Group',
    point: (place) => `Point ${place}`,
    sourceHelp: 'Talk, survey or meeting, with its day.',
    submit: 'Keep the list',
  },
  judge: {
    title: (group, scenario) => `What does “${scenario}” do for ${group}?`,
    effect: (item) => item,
    reason: 'Why?',
    choose: 'not judged yet',
    submit: 'Keep the judgement',
    fold: 'Judge this scenario',
  },
  edit: 'Change the list',
  problems: {
    'group missing': 'Fill in the name of the group.',
    'group there-already': 'This group has a list already. Change that one.',
    'items missing': 'Fill in one point at least.',
    'items too-many': 'Five points at most.',
    'items twice': 'A point stands there twice.',
    'source missing': 'Fill in where the list comes from.',
  },
  reasonMissing: (item) => `${item}: say why it helps or hurts.`,
}
