export const foundationNl = {
  importers: {
    foundation: {
      title: 'Funderingen uit het archief',
      help: 'Wat de gemeente zelf weet: CSV met pand_id, type, bron en datum. Als type gelden de woorden van het funderingsregister (NoPile, Wood, Concrete ...) en gewone woorden zoals op staal, houten palen, betonpalen. Komt naast wat eerder is ingelezen: per pand telt de nieuwste datum. Bepaalt daarna per woning opnieuw de kans op een ondiepe fundering.',
    },
    soil: {
      title: 'Bodemkaart',
      help: 'Punten of vlakken met een bodemtype (kolom bodemtype of bodemklasse, met x en y of lat en lon). Een plek zonder klasse is normaal in bebouwd gebied. Vervangt de eerdere bodemkaart en bepaalt de kans op een ondiepe fundering opnieuw.',
    },
    'building-height': {
      title: 'Hoogte van gebouwen',
      help: 'CSV of GeoPackage met pand_id en hoogte in meters boven de grond, of dak- en maaiveldhoogte zoals 3DBAG die geeft. Vervangt de eerdere hoogtes en bepaalt de kans op een ondiepe fundering opnieuw.',
    },
    'foundation-likelihood': {
      title: 'Kans op een ondiepe fundering opnieuw bepalen',
      help: 'Leidt voor elke woning af hoe waarschijnlijk een ondiepe fundering is: vastgesteld, zelfde blok, beslisboom of onbekend.',
    },
  },
  reasons: {
    'foundation-type-unknown': 'Dit type fundering kennen we niet',
    'foundation-type-undecided': 'Dit type zegt niet of het pand op staal of op palen staat',
    'building-twice': 'Dit pand staat al eerder in het bestand',
    'date-invalid': 'Dit is geen datum',
    'date-in-future': 'Deze datum ligt in de toekomst',
    'soil-unknown': 'Dit bodemtype kennen we niet',
    'coordinates-missing': 'De coördinaten ontbreken',
    'foundation-unknown': 'Van deze woning is niets over de fundering bekend',
  },
  summary: {
    reports_shallow: 'panden op staal (ondiep)',
    reports_piled: 'panden op palen',
    soil_sandy: 'plekken met zand',
    soil_other: 'plekken met andere grond',
    soil_no_class: 'plekken zonder klasse',
    heights: 'hoogtes van panden',
    basis_established: 'woningen: fundering vastgesteld',
    basis_same_block: 'woningen: fundering van hetzelfde blok',
    basis_tree: 'woningen: afgeleid van bouwjaar, bodem en hoogte',
    basis_unknown: 'woningen: fundering onbekend',
    quality_a: 'kans van kwaliteit A',
    quality_b: 'kans van kwaliteit B',
    quality_c: 'kans van kwaliteit C',
    quality_d: 'kans van kwaliteit D',
  },
  bases: {
    established: 'vastgesteld',
    'same-block': 'zelfde blok',
    tree: 'beslisboom',
    unknown: 'onbekend',
  },
  derived: 'kans op een ondiepe fundering, afgeleid',
  /** Kept with the reading: how it was made, in words for staff of a Dutch municipality. */
  method: {
    established: (type: string, origin: string | null) =>
      origin === null ? `archief: ${type}` : `archief: ${type}, ${origin}`,
    'same-block': 'vastgesteld bij andere panden van hetzelfde blok',
    tree: (type: string, isGuess: boolean) =>
      `afgeleid van bouwjaar, bodem en hoogte: ${type}${isGuess ? ', bouwjaar of bodem onbekend' : ''}`,
    types: {
      'no-pile': 'geen palen',
      wood: 'houten palen',
      'wood-charger': 'houten palen met betonnen oplanger',
      concrete: 'betonnen palen',
    },
  },
}

export type FoundationText = typeof foundationNl
