import type { HouseholdText } from './text.nl.ts'

export const householdEn: HouseholdText = {
  menu: { returnShare: 'Who can return?', conversation: 'Kitchen table talk' },
  problem: ({ code, low, high, choices }) => {
    switch (code) {
      case 'missing':
        return 'is missing'
      case 'not-a-number':
        return 'is not a number'
      case 'not-whole':
        return `is not a whole number from ${low} to ${high}`
      case 'out-of-range':
        return `must be from ${low} to ${high}`
      case 'not-a-choice':
        return `choose from ${choices?.join(', ') ?? ''}`
      case 'not-a-date':
        return 'is not an existing day (yyyy-mm-dd)'
      case 'not-yes-or-no':
        return 'must be true or false'
      case 'not-a-text':
        return 'is not a text of at most 200 characters'
      case 'unknown-field':
        return 'there is no such field'
      case 'not-an-object':
        return 'is not a JSON object'
      case 'wrong-schema':
        return `must be ${choices?.join(', ') ?? ''}`
      case 'no-rule-on-this-day':
        return 'for this day we know no amounts per energy label'
      case 'before-the-other':
        return 'lies before or below the field that it must follow'
      case 'impossible-together':
        return 'contradicts the other correlations'
      case 'too-few-households':
        return `a group counts ${low} households or more`
    }
  },
  run: {
    title: (name, day) => `Household in “${name}”, rules of ${day}`,
    example: 'The plan is an example, no offer.',
    perMonth: (now, after) => `per month ${now} now, ${after} then`,
    later: (years, amount) => `after ${years} years ${amount}`,
    loan: (needed, room) => `loan ${needed}, room ${room}`,
    gap: (gap) => `short ${gap}`,
    unknown: 'unknown',
    answers: { yes: 'yes', if: 'perhaps', no: 'no', unknown: 'unknown' },
  },
}
