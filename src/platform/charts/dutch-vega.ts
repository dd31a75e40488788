/** Vega keeps one locale per process: Dutch. */
let done = false

export function dutchVega(vega: { [name: string]: unknown }): void {
  if (done) return
  const locales = vega as unknown as Record<
    'defaultLocale' | 'resetDefaultLocale',
    (numbers: object, times: object) => void
  >
  locales.defaultLocale(DUTCH_NUMBERS, DUTCH_TIMES)
  done = true
}

const DUTCH_NUMBERS = {
  decimal: ',',
  thousands: '.',
  grouping: [3],
  currency: ['€\u00A0', ''],
  minus: '\u2212',
  percent: '\u00A0%',
}

const DUTCH_TIMES = {
  dateTime: '%a %e %B %Y %X',
  date: '%d-%m-%Y',
  time: '%H:%M:%S',
  periods: ['', ''],
  days: ['zondag', 'maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag', 'zaterdag'],
  shortDays: ['zo', 'ma', 'di', 'wo', 'do', 'vr', 'za'],
  months: [
    'januari',
    'februari',
    'maart',
    'april',
    'mei',
    'juni',
    'juli',
    'augustus',
    'september',
    'oktober',
    'november',
    'december',
  ],
  shortMonths: ['jan', 'feb', 'mrt', 'apr', 'mei', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec'],
}
