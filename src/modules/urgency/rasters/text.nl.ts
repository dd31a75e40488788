import type { StreetSurface } from '../model/rasters/street-level.ts'

const SURFACES: Readonly<Record<StreetSurface, (far: string) => string>> = {
  road: () => 'op wegdek binnen 5 m van de gevel',
  ring: (far) => `in ring 1-${far} m`,
  disc: () => 'binnen 10 m van het adrespunt',
}
const metres = (value: number): string => String(Math.round(value * 10) / 10).replace('.', ',')

export const rastersNl = {
  importers: {
    ahn: {
      title: 'Straathoogte uit de hoogtekaart (AHN)',
      help: 'GeoTIFF van het maaiveld (DTM) in RD, hoogtes in m NAP; meer kaartbladen mogen samen, ook in een zip. Geef er een GeoJSON met wegdelen (BGT) bij om alleen op wegdek te meten. Lees eerst gebouwen en adressen in. Vult de straathoogte per woning.',
    },
    'rain-depth': {
      title: 'Waterdiepte bij hevige regen',
      help: 'Twee GeoTIFF-rasters in RD met de waterdiepte in meters: 70 mm in 2 uur (T100) en 140 mm in 2 uur (T1000). Zet in de naam welke bui het is, of geef er een CSV bij met file, event, unit en date. Lees eerst gebouwen en adressen in.',
    },
    'subsidence-raster': {
      title: 'Bodemdaling uit een raster',
      help: 'GeoTIFF in RD met de daling in mm per jaar. Van de Bodemdalingskaart is bekend dat negatief daling is. Zet anders zakking-positief of zakking-negatief in de naam, of geef er een CSV bij met file, sign en date. Lees eerst gebouwen en adressen in.',
    },
  },
  reasons: {
    'no-buildings': 'Er zijn nog geen gebouwen met woningen ingelezen: lees die eerst in',
    'no-building-on-raster': 'Geen enkel gebouw ligt op dit raster: klopt het gebied?',
    'outside-rasters': 'Gebouwen met woningen die buiten de rasters liggen: daar verandert niets',
    'dwellings-without-place': 'Woningen zonder gebouw en zonder adrespunt: daar is niets over te zeggen',
    'rasters-overlap': 'Dit raster ligt over een ander heen: geef ze apart',
    'too-few-cells': 'Te weinig cellen met een waarde: onbekend',
    'unit-unclear':
      'Dit raster bevat alleen hele getallen: meters zijn dat niet. Zet de eenheid in de naam (_cm) of in een CSV erbij',
    'surface-model': 'Dit is een oppervlaktemodel (DSM) met daken en bomen: nodig is het maaiveld (DTM)',
    'heights-uneven':
      'Rond de meeste gebouwen verschillen de hoogtes meer dan 5 m: dit zijn geen meters, of er zitten daken en bomen in',
    'heights-implausible': 'Te veel hoogtes kunnen in Nederland niet: klopt de eenheid (m NAP)?',
    'level-implausible': 'Deze hoogte kan in Nederland niet',
    'level-zero': 'Precies 0 m, in een raster dat geen waarde voor onbekend noemt: dit kan een gat zijn',
    'no-data-not-named': 'Dit raster noemt geen waarde voor onbekend: een 0 kan ook onbekend zijn',
    'no-footprint': 'Van dit gebouw ontbreekt de omtrek: gemeten rond het adrespunt, met lagere kwaliteit',
    'ring-uneven': 'De grond rond dit gebouw is erg ongelijk: kijk of dit de straat is',
    'coarse-cells': 'De cellen van dit raster zijn groot: de ring is breder en de kwaliteit lager',
    'road-without-surface': 'Dit wegdeel heeft geen vlak',
    'not-a-road': 'Dit is geen wegdek op de grond',
    'event-unclear':
      'Welke bui dit is staat niet of niet duidelijk in de naam: zet 70mm of 140mm in de naam, of in een CSV erbij',
    'events-swapped': 'Bij de zwaarste bui staat bijna overal minder water: zijn de twee rasters verwisseld?',
    'events-reversed': 'Hier staat bij de zwaarste bui minder water dan bij de lichtere: beide zijn niet overgenomen',
    'depths-too-large': 'Deze waterdieptes zijn te groot voor meters: klopt de eenheid?',
    'depth-negative': 'Een waterdiepte kan niet negatief zijn',
    'one-event-only': 'Er is maar een van de twee buien',
    'event-unknown-here': 'Van een van de buien is de diepte hier onbekend',
    'sign-unclear': 'Of negatief daling of stijging is, staat er niet bij: zet het in de naam of in een CSV erbij',
    'rate-unit': 'De daling moet in mm per jaar zijn',
    'sign-suspicious': 'Bijna alles stijgt volgens dit raster: klopt het teken?',
    'unit-suspicious': 'Bijna alles staat stil volgens dit raster: is de eenheid mm per jaar?',
    'percentile-map':
      'Dit is een kaart van een percentiel, niet van het gemiddelde: in het eerste tiende deel is de daling het sterkst',
    'rate-implausible': 'Deze daling kan niet: klopt de eenheid?',
    'fact-unknown': 'Deze waarde over een raster begrijpen we niet',
    'raster-unknown': 'Dit raster zit niet bij de bestanden',
    'raster-twice': 'Over dit raster staat al een regel in de tabel',
  },
  summary: {
    dwellings_in_register: 'woningen in het register',
    buildings_outside: 'gebouwen met woningen buiten de rasters',
    road_surfaces: 'wegdelen',
    street_levels: 'woningen met een straathoogte',
    from_road: 'gebouwen gemeten op wegdek',
    from_ring: 'gebouwen gemeten in een ring',
    from_disc: 'woningen zonder omtrek, gemeten rond het adrespunt',
    depths_100: 'woningen met een waterdiepte bij 70 mm',
    depths_1000: 'woningen met een waterdiepte bij 140 mm',
    rates: 'woningen met een daling',
  },
  /** Stored with each reading, as people of the municipality read it. */
  methods: {
    streetLevel: (
      product: string,
      { cells, surface }: { cells: number; surface: StreetSurface },
      far: number,
    ): string => `${product}, mediaan van ${cells} cellen ${SURFACES[surface](metres(far))}`,
    rainDepth: (event: 100 | 1000, cells: number): string =>
      `Waterdiepte bij ${event === 100 ? 70 : 140} mm in 2 uur, 90e percentiel van ${cells} cellen aan de gevel`,
    areaRate: (product: string | null, percentile: number | null, cells: number): string =>
      `${product ?? 'Bodemdaling uit een raster'}${percentile === null ? '' : `, ${percentile}e percentiel`}, mediaan van ${cells} ${cells === 1 ? 'cel' : 'cellen'}`,
  },
}
