export const groundwaterNl = {
  importers: {
    groundwater: {
      title: 'Grondwaterstanden uit peilbuizen',
      help: 'Meetreeksen van peilbuizen: de export van DINOloket (oude en nieuwe vorm), XML van de BRO (GLD met standen, GMW met de plek van de buis) of een eigen CSV met put, x, y, datum, stand, eenheid (m, cm), referentie (NAP, maaiveld of meetpunt), referentie_nap en peilgebied. Geeft per buis de gemiddeld hoogste grondwaterstand (GHG) en per woning de GHG van de dichtstbijzijnde buis in hetzelfde peilgebied.',
    },
    'water-level-areas': {
      title: 'Peilgebieden',
      help: 'Grenzen van peilgebieden van het waterschap: GeoJSON of GeoPackage met een code en een naam. Vervangt de eerdere peilgebieden. Daarna krijgt elke woning alleen nog de grondwaterstand van een buis in haar eigen peilgebied.',
    },
    'groundwater-at-dwellings': {
      title: 'Grondwaterstand per woning opnieuw bepalen',
      help: 'Kiest voor elke woning opnieuw de peilbuis die voor haar telt. Nodig als na het inlezen van de peilbuizen andere adressen zijn ingelezen.',
    },
  },
  reasons: {
    'coordinates-missing': 'De coördinaten ontbreken',
    'well-missing': 'De naam van de peilbuis ontbreekt of is te lang',
    'well-moved': 'Deze peilbuis staat eerder in het bestand op een andere plek',
    'well-far-away': 'Deze peilbuis staat ver buiten de gemeente',
    'well-outside': 'Deze peilbuis staat buiten de gemeente, maar dichtbij genoeg om mee te tellen',
    'well-without-place': 'Van deze peilbuis is niet bekend waar hij staat: lever ook de beschrijving van de put',
    'no-boundaries': 'Er zijn geen buurtgrenzen ingelezen: niet te zien of de peilbuizen in de gemeente staan',
    'level-missing': 'Er is geen stand gemeten',
    'level-rejected': 'Deze stand is door de meetdienst afgekeurd',
    'reference-unknown': 'De hoogte waarvan gemeten is, is niet bekend',
    'reference-word-unknown': 'Schrijf als referentie NAP, maaiveld of meetpunt',
    'unit-unknown': 'Schrijf als eenheid m, cm of mm',
    'date-invalid': 'Dit is geen datum',
    'date-in-future': 'Deze datum ligt in de toekomst',
    'above-ground': 'Verdacht: de stand ligt boven het maaiveld. Kloppen eenheid en referentie?',
    'far-below-ground': 'Verdacht: de stand ligt ver onder het maaiveld. Kloppen eenheid en referentie?',
    'levels-jump': 'Verdacht: halve maanden met een stand die ver van alle andere ligt. Klopt de eenheid?',
    'well-without-years': 'Geen enkel hydrologisch jaar is compleet genoeg: deze peilbuis geeft geen GHG',
    'well-few-years': 'Minder dan acht complete jaren: de GHG van deze peilbuis is minder zeker',
    'well-stale': 'Deze reeks is lang geleden gestopt: de GHG van deze peilbuis is onzeker',
    'well-deep': 'Het filter hangt diep: deze peilbuis telt niet mee voor woningen',
    'area-code-missing': 'De code van het peilgebied ontbreekt',
    'water-level-area-twice': 'Dit peilgebied staat al eerder in het bestand',
    'no-place': 'Van deze woning is niet bekend waar zij ligt',
    'no-well-near': 'Geen peilbuis met een GHG binnen 1.000 m: de grondwaterstand is onbekend',
    'no-well-in-area':
      'Geen peilbuis met een GHG in hetzelfde peilgebied binnen 1.000 m: de grondwaterstand is onbekend',
  },
  summary: {
    wells: 'peilbuizen (filters)',
    wells_with_ghg: 'waarvan met een GHG',
    wells_without_ghg: 'waarvan zonder compleet jaar',
    water_level_areas: 'peilgebieden',
    dwellings_a: 'woningen met een grondwaterstand van kwaliteit A',
    dwellings_b: 'woningen met een grondwaterstand van kwaliteit B',
    dwellings_d: 'woningen met een grondwaterstand van kwaliteit D',
    dwellings_no_well_near: 'woningen zonder peilbuis in de buurt',
    dwellings_no_well_in_area: 'woningen zonder peilbuis in hun peilgebied',
    dwellings_no_place: 'woningen waarvan de plek onbekend is',
  },
  derived: 'GHG van de dichtstbijzijnde peilbuis',
  /** Kept with the reading: how it was made, in words for staff of a Dutch municipality. */
  method: (well: string, metres: number, years: number) => `peilbuis ${well} op ${metres} m, GHG over ${years} jaar`,
  weaknesses: {
    'few-years': () => 'minder dan acht jaren',
    stale: (year: number) => `reeks tot ${year}`,
    'areas-unknown': () => 'peilgebied onbekend',
    'areas-differ': () => 'peilgebied onbekend, buizen van verschillende peilgebieden in de buurt',
  },
}

export type GroundwaterText = typeof groundwaterNl
