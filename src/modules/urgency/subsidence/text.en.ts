import type { SubsidenceText } from './text.nl.ts'

export const subsidenceEn: SubsidenceText = {
  importers: {
    subsidence: {
      title: 'Sinking per building',
      help: 'Sinking of buildings from satellites or levelling: CSV or GeoPackage with pand_id, mm_jaar, sd, n, periode and teken. In mm_jaar sinking is positive, unless the column teken says zakking-negatief. Files with identifica and velocity (sinking negative) will do as well. Read the register of buildings and addresses first: without addresses a building belongs to no dwelling.',
    },
  },
  reasons: {
    'building-without-dwellings': 'This building belongs to no dwelling that was read',
    'building-twice': 'This building stands in the file already',
    'rate-missing': 'The rate is missing',
    'sign-unknown': 'Write zakking-positief or zakking-negatief in the column teken',
    'sd-negative': 'A standard deviation cannot be negative',
    'count-negative': 'A number cannot be negative',
    'period-unclear': 'The period is not clear: the day of this rate is unknown',
    'signs-reversed': 'Nearly all buildings would rise. Is the sign right? Nothing was turned round',
  },
  summary: {
    buildings_with_rate: 'buildings with a rate',
    dwellings_with_rate: 'dwellings in those buildings',
  },
  method: (observations) =>
    observations === null ? 'sinking of the building' : `sinking of the building, ${observations} points`,
}
