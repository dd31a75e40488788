import type { ExecutionText } from './text.nl.ts'

export const executionEn: ExecutionText = {
  title: (name) => `${name}: who carries it out?`,
  lead: 'The party that buys land, prepares it for building and issues it. Building and selling are not part of it: that risk is always the builder’s.',
  saved: 'The choice is recorded.',
  states: {
    'not-chosen': 'Nobody was chosen to carry it out yet.',
    'cannot-acquire': 'The chosen party buys no homes, and this plan needs that.',
    'too-late': 'The chosen party begins later than the first purchase of this plan.',
    fits: 'The chosen party can do what this plan needs.',
  },
  need: {
    title: 'When is a development company needed?',
    buys: (year) =>
      `This plan buys homes, first in ${year}. A company or the municipality must be there before that purchase. Consider it in phase 2 or 3.`,
    buysNot:
      'This plan buys no homes. It needs no company for that: a project organisation with a mandate of owners can hire an adviser and prepare a tender.',
    amount: 'Purchases of homes in this plan',
    how: 'Sum of all purchases, price level of the plan, without uncertainty',
    first: 'First purchase',
  },
  chosen: 'Who carries it out?',
  none: { what: 'Not chosen yet.', why: 'Choose a party below, with its tasks and the reason.' },
  executors: {
    'development-company': 'Neighbourhood development company, public and private, at a distance of the municipality',
    municipality: 'The municipality itself',
    'project-organisation': 'Project organisation with a mandate of owners',
  },
  tasks: {
    acquire: 'Buy homes and land',
    manage: 'Manage what was bought',
    elaborate: 'Elaborate the plan',
    coordinate: 'Coordinate the works',
    'issue-land': 'Issue serviced land',
    'hire-adviser': 'Hire an adviser',
    tender: 'Prepare the tender',
  },
  partners: {
    municipality: 'Municipality',
    consultancy: 'Consultancy',
    'building-developer': 'Building developer',
    'water-board': 'Water board',
  },
  fields: {
    executor: 'Party',
    legalForm: 'Legal form of the company',
    partners: 'Partners in the company',
    tasks: 'Tasks',
    startsOn: 'Begins on',
    reason: 'Why this party?',
    source: 'Source',
    version: 'Chosen with version',
    unsaid: 'not said',
  },
  wall: 'A development company may bear no risk of building and selling. The model refuses such a line.',
  form: {
    title: 'Record who carries it out',
    submit: 'Record the choice',
    sourceHelp: 'Memo or decision, with the day.',
    bad: { executor: 'Choose a party.', day: 'Fill in a day.', personal: 'Name organisations, no persons.' },
  },
  problems: {
    'tasks-missing': 'Choose at least one task.',
    'mandate-does-not-own': 'A project organisation with a mandate buys, manages and sells no land.',
    'company-needs-partners': 'A company has the municipality and at least one other partner.',
    'reason-missing': 'Fill in why you choose this party.',
    'source-missing': 'Fill in where this is written.',
  },
}
