/** Words of the search for the best plan. */
export const optimiseNl = {
  preparing: 'Alle keuzes per blok worden doorgerekend',
  gone: 'Dit scenario of deze zoekopdracht bestaat niet meer.',
  steps: {
    bound: 'De ondergrens is bekend: goedkoper kan niet',
    quick: 'Een eerste plan is gevonden',
    full: 'Er wordt verder gezocht naar een beter plan',
    others: 'Andere goede plannen worden gezocht',
  },
  options: { nothing: 'niets', repair: 'herstel', renewal: 'vernieuwing', partial: 'gedeeltelijk' },
  usage: {
    seconds: (most: number) => `--seconds: een getal groter dan 0, hoogstens ${most}`,
    limit: (option: string) =>
      `--${option.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}: deze waarde kan niet`,
  },
  table: {
    title: (name: string) => `Beste plan voor ${name}`,
    proof: (gap: string, bound: string) =>
      `Het beste plan is hoogstens ${gap} % duurder dan het best mogelijke; minder dan ${bound} mln euro kan niet.`,
    plan: (place: number, cost: string, untreated: number, counts: string) =>
      `  ${place}. ${cost} mln euro, ${untreated} woningen zonder aanpak, blokken: ${counts}`,
    price: (limit: string, year: number | null, price: string) =>
      `  ${limit}${year === null ? '' : ` in ${year}`}: een eenheid ruimer scheelt ${price} euro`,
    conflict: (limits: readonly string[]) => `Geen plan houdt zich hier tegelijk aan: ${limits.join(', ')}.`,
    nothing: (bound: string) => `Geen plan gevonden. Minder dan ${bound} mln euro kan in elk geval niet.`,
  },
  limits: {
    'yearly-budget': 'Budget per jaar',
    'yearly-works': 'Woningen in uitvoering per jaar',
    'temporary-homes': 'Tijdelijke woningen',
    'most-demolished': 'Hoogste aandeel sloop',
    'most-untreated': 'Meeste woningen zonder aanpak',
    'least-net-new': 'Minste woningen erbij',
    'least-social': 'Minste sociale woningen erbij',
    urgent: 'Urgente blokken wachten niet',
  },
}

export type OptimiseText = typeof optimiseNl
