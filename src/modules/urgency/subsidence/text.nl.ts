export const subsidenceNl = {
  importers: {
    subsidence: {
      title: 'Zakking per pand',
      help: 'Zakking van gebouwen uit satellietmetingen of waterpassing: CSV of GeoPackage met pand_id, mm_jaar, sd, n, periode en teken. In mm_jaar is zakken positief, tenzij de kolom teken zegt: zakking-negatief. Ook bestanden met identifica en velocity (zakken negatief) kunnen. Lees eerst de BAG in: zonder adressen hoort een pand bij geen woning.',
    },
  },
  reasons: {
    'building-without-dwellings': 'Dit pand hoort bij geen enkele ingelezen woning',
    'building-twice': 'Dit pand staat al eerder in het bestand',
    'rate-missing': 'De zakking ontbreekt',
    'sign-unknown': 'Schrijf in de kolom teken zakking-positief of zakking-negatief',
    'sd-negative': 'Een standaardafwijking kan niet negatief zijn',
    'count-negative': 'Een aantal kan niet negatief zijn',
    'period-unclear': 'De periode is niet duidelijk: de datum van deze zakking is onbekend',
    'signs-reversed': 'Bijna alle panden zouden stijgen. Klopt het teken? Er is niets omgedraaid',
  },
  summary: {
    buildings_with_rate: 'panden met een zakking',
    dwellings_with_rate: 'woningen in die panden',
  },
  /** Kept with the reading, in words for staff of a Dutch municipality. */
  method: (observations: number | null) =>
    observations === null ? 'zakking van het pand' : `zakking van het pand, ${observations} meetpunten`,
}

export type SubsidenceText = typeof subsidenceNl
