import type { rastersNl } from './text.nl.ts'

type Words = Pick<typeof rastersNl, 'importers' | 'reasons' | 'summary'>

export const rastersEn: Words = {
  importers: {
    ahn: {
      title: 'Street level from the height map (AHN)',
      help: 'GeoTIFF of the ground (DTM) in RD, heights in m NAP; several sheets may come together, also in a zip. Add a GeoJSON of road parts (BGT) to measure on road surface only. Read buildings and addresses first. Fills the street level per dwelling.',
    },
    'rain-depth': {
      title: 'Depth of water in heavy rain',
      help: 'Two GeoTIFF rasters in RD with the depth of water in metres: 70 mm in 2 hours (T100) and 140 mm in 2 hours (T1000). Say in the name which rain it is, or add a CSV with file, event, unit and date. Read buildings and addresses first.',
    },
    'subsidence-raster': {
      title: 'Subsidence from a raster',
      help: 'GeoTIFF in RD with rates in mm per year. Of the Bodemdalingskaart it is known that negative is sinking. Else put sinking-positive or sinking-negative in the name, or add a CSV with file, sign and date. Read buildings and addresses first.',
    },
  },
  reasons: {
    'no-buildings': 'No buildings with dwellings have been read yet: read those first',
    'no-building-on-raster': 'Not one building lies on this raster: is it the right area?',
    'outside-rasters': 'Buildings with dwellings that lie outside the rasters: nothing changes there',
    'dwellings-without-place':
      'Dwellings without a building and without an address point: nothing can be said about them',
    'rasters-overlap': 'This raster lies over another one: give them apart',
    'too-few-cells': 'Too few cells with a value: unknown',
    'unit-unclear':
      'This raster holds whole numbers only: those are no metres. Put the unit in the name (_cm) or in a CSV beside it',
    'surface-model': 'This is a surface model (DSM) with roofs and trees: what is needed is the ground (DTM)',
    'heights-uneven':
      'Around most buildings the heights differ by more than 5 m: these are no metres, or there are roofs and trees in it',
    'heights-implausible': 'Too many heights cannot be in the Netherlands: is the unit right (m NAP)?',
    'level-implausible': 'This height cannot be in the Netherlands',
    'level-zero': 'Exactly 0 m, in a raster that names no value for unknown: this may be a hole',
    'no-data-not-named': 'This raster names no value for unknown: a 0 may be unknown too',
    'no-footprint':
      'The footprint of this building is missing: measured around the address point, with a lower quality',
    'ring-uneven': 'The ground around this building is very uneven: see whether this is the street',
    'coarse-cells': 'The cells of this raster are large: the ring is wider and the quality lower',
    'road-without-surface': 'This road part has no surface',
    'not-a-road': 'This is no road surface on the ground',
    'event-unclear':
      'Which rain this is stands not, or not clearly, in the name: put 70mm or 140mm in the name, or in a CSV beside it',
    'events-swapped': 'The heaviest rain leaves less water nearly everywhere: have the two rasters been swapped?',
    'events-reversed': 'Here the heaviest rain leaves less water than the lighter one: neither was taken over',
    'depths-too-large': 'These depths are too large for metres: is the unit right?',
    'depth-negative': 'A depth of water cannot be negative',
    'one-event-only': 'Only one of the two rains is there',
    'event-unknown-here': 'Of one of the rains the depth is unknown here',
    'sign-unclear': 'Whether negative is sinking or rising is not said: put it in the name or in a CSV beside it',
    'rate-unit': 'Rates must be in mm per year',
    'sign-suspicious': 'Nearly everything rises according to this raster: is the sign right?',
    'unit-suspicious': 'Nearly everything stands still according to this raster: is the unit mm per year?',
    'percentile-map': 'This is a map of a percentile, not of the mean: in the first tenth the sinking is strongest',
    'rate-implausible': 'This rate cannot be: is the unit right?',
    'fact-unknown': 'This value about a raster is not understood',
    'raster-unknown': 'This raster is not among the files',
    'raster-twice': 'The table has a row about this raster already',
  },
  summary: {
    dwellings_in_register: 'dwellings in the register',
    buildings_outside: 'buildings with dwellings outside the rasters',
    road_surfaces: 'road parts',
    street_levels: 'dwellings with a street level',
    from_road: 'buildings measured on road surface',
    from_ring: 'buildings measured in a ring',
    from_disc: 'dwellings without a footprint, measured around the address point',
    depths_100: 'dwellings with a depth of water at 70 mm',
    depths_1000: 'dwellings with a depth of water at 140 mm',
    rates: 'dwellings with a rate',
  },
}
