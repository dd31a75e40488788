// Small files of our own for tests: a street of invented dwellings with wells, soil and foundations around it.
import { addDays, type CalendarDate, calendarDate } from '#kernel/calendar.ts'
import { referenceDate } from '../model/groundwater/half-months.ts'

/** One buurt of a kilometre square. */
export const SAMPLE_BOUNDARY = JSON.stringify({
  type: 'FeatureCollection',
  crs: { type: 'name', properties: { name: 'urn:ogc:def:crs:EPSG::28992' } },
  features: [
    {
      type: 'Feature',
      properties: { buurtcode: 'BU05050100', buurtnaam: 'Eerste buurt', wijknaam: 'Wijk 01', jaar: 2023, water: 'NEE' },
      geometry: { type: 'Polygon', coordinates: [square(105_000, 425_000, 1_000)] },
    },
  ],
})

function square(x: number, y: number, side: number): number[][] {
  return [
    [x, y],
    [x + side, y],
    [x + side, y + side],
    [x, y + side],
    [x, y],
  ]
}

const building = (n: number): string => `050510000000000${n}`
export const dwelling = (n: number): string => `050501000000000${n}`

/** Eight buildings along a street, 100 m apart; the seventh has no known year. */
export const SAMPLE_BUILDINGS = `identificatie;bouwjaar;status;x_rd;y_rd
${[1930, 1930, 1900, 1980, 1955, 1650, 1005, 1930]
  .map((year, i) => `${building(i + 1)};${year};Pand in gebruik;${105_050 + 100 * i};425050`)
  .join('\n')}
`
/** A dwelling in each, two in the first, and a shop. */
export const SAMPLE_ADDRESSES = `identificatie;gebruiksdoel;oppervlakte;status;pand_identificaties;x_rd;y_rd
${[1, 2, 3, 4, 5, 6, 7, 8]
  .map((n) => `${dwelling(n)};woonfunctie;93;Verblijfsobject in gebruik;${building(n)};${104_950 + 100 * n};425050`)
  .join('\n')}
${dwelling(9)};woonfunctie;60;Verblijfsobject in gebruik;${building(1)};105051;425050
0505010000000010;winkelfunctie;60;Verblijfsobject in gebruik;${building(2)};105151;425050
`
/** The first three dwellings are one block, as a measuring file says. */
export const SAMPLE_BLOCKS = `dwelling_id;neighbourhood_code;block_id;construction_year
${dwelling(1)};BU05050100;blok 1;1930
${dwelling(2)};BU05050100;blok 1;1930
${dwelling(3)};BU05050100;blok 1;1900
elders;BU05050100;blok 2;1980
`

/** Days of half-monthly measuring over whole hydrological years. */
export function measuringDays(firstYear: number, years: number): CalendarDate[] {
  const first = firstYear * 24 + 6
  return Array.from({ length: years * 24 }, (_, i) => referenceDate(first + i))
}

const backwards = (date: CalendarDate): string => date.split('-').reverse().join('-')

/** A DINO export of one well in the layout of 2024; the level in cm NAP is the same all year but in winter 10 higher. */
export function sampleDino(well: string, x: number, y: number, level: number, days = measuringDays(2015, 9)): string {
  const rows = days.map((day) => {
    const height = level + (day.slice(5, 7) === '01' ? 10 : 0)
    return `"${well}","001","${backwards(day)}","","","${height}","","","","","","",""`
  })
  return `"Referentie:","NAP",,,,,,,,,,,
,,,,,,,,,,,,
"Locatie","Filternummer","Externe aanduiding","X-coordinaat","Y-coordinaat","Maaiveld (cm t.o.v. NAP)","Datum maaiveld gemeten","Startdatum","Einddatum","Meetpunt (cm t.o.v. NAP)","Meetpunt (cm t.o.v. MV)","Bovenkant filter (cm t.o.v. NAP)","Onderkant filter (cm t.o.v. NAP)"
"${well}","001","","${x}","${y}","-60","01-01-2015","01-01-2015","","-65","-5","-160","-260"
,,,,,,,,,,,,
"Locatie","Filternummer","Peildatum","Stand (cm t.o.v. MP)","Stand (cm t.o.v. MV)","Stand (cm t.o.v NAP)","Bijzonderheid","Opmerking","","","","",""
${rows.join('\n')}
`
}

/** The same in a municipality's own table, in metres below ground. */
export function sampleMunicipal(well: string, x: number, y: number, depth: number, area = ''): string {
  const rows = measuringDays(2015, 9).map((day) => `${well};${x};${y};${day};${depth};m;maaiveld;-0,60;${area}`)
  return `put;x;y;datum;stand;eenheid;referentie;referentie_nap;peilgebied\n${rows.join('\n')}\n`
}

/** A GLD document of the BRO with levels in m NAP, for the tube of fixtures/gmw.xml. */
export function sampleGld(level: number): string {
  const points = measuringDays(2015, 9)
    .map(
      (day) =>
        `<w:MeasurementTVP><w:time>${day}T12:00:00+01:00</w:time><w:value uom="m">${level}</w:value></w:MeasurementTVP>`,
    )
    .join('')
  return `<?xml version="1.0"?><r><GLD_O><monitoringPoint><GroundwaterMonitoringTube><broId>GMW000000099001</broId><tubeNumber>1</tubeNumber></GroundwaterMonitoringTube></monitoringPoint><observation><OM_Observation>${points}</OM_Observation></observation></GLD_O></r>`
}

/** Two water-level areas: the western and the eastern half of the street. */
export const SAMPLE_WATER_LEVEL_AREAS = JSON.stringify({
  type: 'FeatureCollection',
  crs: { type: 'name', properties: { name: 'urn:ogc:def:crs:EPSG::28992' } },
  features: [
    ['west', 105_000],
    ['oost', 105_400],
  ].map(([code, x]) => ({
    type: 'Feature',
    properties: { code, naam: `Peilgebied ${code}` },
    geometry: { type: 'Polygon', coordinates: [square(Number(x), 425_000, 400)] },
  })),
})

export const SAMPLE_FOUNDATIONS = `pand_id;type;bron;datum
${building(2)};NoPile;archieftekening;12-05-1998
${building(4)};betonpalen;funderingsonderzoek;2012-03-01
${building(5)};Combined;;
${building(6)};kelder;;
505100000000008;op staal;;
${building(2)};wood;;
0505;wood;;
${building(3)};wood;;01-01-2099
`

export const SAMPLE_SOIL = `x;y;bodemklasse
105050;425050;klei
105060;425050;geen klasse
105450;425055;hz
105350;425050;steen
425050;105050;klei
`

export const SAMPLE_RATES = `pand_id;mm_jaar;sd;n;periode
${building(1)};3,2;0,4;12;2015-2020
${building(2)};-0,3;0,8;2;2015-2020
${building(3)};4;-0,1;2;2015-2020
${building(4)};veel;;;
${building(5)};2;;;vorig jaar
0505100000000099;2;;;2020
${building(1)};3;;;2020
${building(6)};200;;;2020
`

export const LAST_WINTER = addDays(calendarDate('2024-04-01'), -1)
