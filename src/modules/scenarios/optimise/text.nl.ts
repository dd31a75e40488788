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
