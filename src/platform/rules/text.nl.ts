export const nl = {
  title: 'Reken na',
  lead: 'Elke regel waarmee dit programma rekent, om zelf te proberen. Vul getallen in en zie de uitkomst en de stappen.',
  home: 'Begin',
  empty: 'Er zijn nog geen regels.',
  calculate: 'Reken uit',
  result: 'Uitkomst',
  steps: 'Stappen',
  formula: 'Formule',
  source: 'Bron',
  none: 'geen uitkomst',
  notYet: 'Deze berekening kunt u hier nog niet zelf doen. De formule en de invoer staan bij het cijfer.',
  all: 'Alle regels',
  /** How a unit is written behind a number or a field. */
  units: {
    dwelling: 'woningen',
    fraction: '(deel van 1)',
    m: 'm',
    'mm/year': 'mm per jaar',
    year: 'jaar',
    EUR: 'euro',
  } as Readonly<Record<string, string>>,
  problems: {
    missing: (label: string) => `Vul een getal in bij ${label}.`,
    'not-a-number': (label: string) => `Bij ${label} staat geen getal.`,
    'out-of-range': (label: string, min: string, max: string) =>
      `Vul bij ${label} een getal in tussen ${min} en ${max}.`,
    'unknown-field': (label: string) => `Het veld ${label} hoort niet bij deze regel.`,
  },
}
