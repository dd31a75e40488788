import type { FoundationText } from './text.nl.ts'

export const foundationEn: FoundationText = {
  importers: {
    foundation: {
      title: 'Foundations from the archive',
      help: 'What the municipality itself knows: CSV with pand_id, type, bron and datum. Types are the words of the foundation register (NoPile, Wood, Concrete ...) and plain Dutch words. Stands beside what was read before: per building the newest date counts. Then works out the chance of a shallow foundation per dwelling anew.',
    },
    soil: {
      title: 'Soil map',
      help: 'Points or areas with a soil type (column bodemtype or bodemklasse, with x and y or lat and lon). A place without a class is normal in built-up land. Replaces the earlier soil map and works out the chance of a shallow foundation anew.',
    },
    'building-height': {
      title: 'Heights of buildings',
      help: 'CSV or GeoPackage with pand_id and height in metres above the ground, or roof and ground level as 3DBAG gives them. Replaces earlier heights and works out the chance of a shallow foundation anew.',
    },
    'foundation-likelihood': {
      title: 'Chance of a shallow foundation, worked out anew',
      help: 'Works out for every dwelling how likely a shallow foundation is: established, same block, decision tree or unknown.',
    },
  },
  reasons: {
    'foundation-type-unknown': 'We do not know this type of foundation',
    'foundation-type-undecided': 'This type does not say whether the building stands on piles',
    'building-twice': 'This building stands in the file already',
    'date-invalid': 'This is not a date',
    'date-in-future': 'This date lies in the future',
    'soil-unknown': 'We do not know this type of soil',
    'coordinates-missing': 'The coordinates are missing',
    'foundation-unknown': 'Nothing is known about the foundation of this dwelling',
  },
  summary: {
    reports_shallow: 'buildings without piles (shallow)',
    reports_piled: 'buildings on piles',
    soil_sandy: 'places with sand',
    soil_other: 'places with other ground',
    soil_no_class: 'places without a class',
    heights: 'heights of buildings',
    basis_established: 'dwellings: foundation established',
    basis_same_block: 'dwellings: foundation of the same block',
    basis_tree: 'dwellings: derived from year, soil and height',
    basis_unknown: 'dwellings: foundation unknown',
    quality_a: 'chance of quality A',
    quality_b: 'chance of quality B',
    quality_c: 'chance of quality C',
    quality_d: 'chance of quality D',
  },
  bases: {
    established: 'established',
    'same-block': 'same block',
    tree: 'decision tree',
    unknown: 'unknown',
  },
  derived: 'chance of a shallow foundation, derived',
  method: {
    established: (type, origin) => (origin === null ? `archive: ${type}` : `archive: ${type}, ${origin}`),
    'same-block': 'established for other buildings of the same block',
    tree: (type, isGuess) => `derived from year, soil and height: ${type}${isGuess ? ', year or soil unknown' : ''}`,
    types: {
      'no-pile': 'no piles',
      wood: 'wooden piles',
      'wood-charger': 'wooden piles with concrete tops',
      concrete: 'concrete piles',
    },
  },
}
