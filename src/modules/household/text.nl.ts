import type { DocumentProblem } from './model/document/read-field.ts'

export const householdNl = {
  menu: { returnShare: 'Wie kan terug?', conversation: 'Keukentafelgesprek' },
  /** What is wrong at a field of a file: `household.home_value: ...`. */
  problem: ({ code, low, high, choices }: DocumentProblem): string => {
    switch (code) {
      case 'missing':
        return 'ontbreekt'
      case 'not-a-number':
        return 'is geen getal'
      case 'not-whole':
        return `is geen heel getal van ${low} tot en met ${high}`
      case 'out-of-range':
        return `moet van ${low} tot en met ${high} zijn`
      case 'not-a-choice':
        return `kies uit ${choices?.join(', ') ?? ''}`
      case 'not-a-date':
        return 'is geen bestaande dag (jjjj-mm-dd)'
      case 'not-yes-or-no':
        return 'moet true of false zijn'
      case 'not-a-text':
        return 'is geen tekst van hoogstens 200 tekens'
      case 'unknown-field':
        return 'dit veld bestaat niet'
      case 'not-an-object':
        return 'is geen JSON-object'
      case 'wrong-schema':
        return `moet ${choices?.join(', ') ?? ''} zijn`
      case 'no-rule-on-this-day':
        return 'voor deze dag kennen wij geen bedragen per energielabel'
      case 'before-the-other':
        return 'ligt voor of onder het veld waar het op moet volgen'
      case 'impossible-together':
        return 'spreekt de andere samenhangen tegen'
      case 'too-few-households':
        return `een groep telt ten minste ${low} huishoudens`
    }
  },
  run: {
    title: (name: string, day: string) => `Huishouden in “${name}”, regels van ${day}`,
    example: 'Het plan is een voorbeeld, geen aanbod.',
    perMonth: (now: string, after: string) => `per maand ${now} nu, ${after} straks`,
    later: (years: number, amount: string) => `na ${years} jaar ${amount}`,
    loan: (needed: string, room: string) => `lening ${needed}, ruimte ${room}`,
    gap: (gap: string) => `tekort ${gap}`,
    unknown: 'onbekend',
    answers: { yes: 'ja', if: 'misschien', no: 'nee', unknown: 'onbekend' },
  },
}
export type HouseholdText = typeof householdNl
