import type { ParameterName } from './model/parameters.ts'

/** Name and reason of each parameter, in plain Dutch. */
export const parameterTextsNl: Record<ParameterName, { name: string; why: string }> = {
  dampThreshold: {
    name: 'Grens vocht: vloer boven hoog grondwater',
    why: 'Vloer van 0,20 m en 0,20 m voor jaarlijkse pieken boven de GHG en optrekkend vocht',
  },
  dampNorm: {
    name: 'Norm: vloer boven hoog grondwater',
    why: 'RIONED, voorbeeldcriterium: hoogste grondwater 0,90 m onder de vloer',
  },
  crawlSpaceBottom: { name: 'Bodem kruipruimte onder de vloer', why: 'RIONED: vloer 0,20 m en kruipruimte 0,50 m' },
  floorThickness: { name: 'Dikte van de vloer', why: 'RIONED: vloer van 0,20 m' },
  dampProofYear: {
    name: 'Vloeren dampdicht vanaf bouwjaar',
    why: 'Wareco en Hulp bij grondwater Den Haag: vloeren zijn dampdicht sinds ongeveer 1992',
  },
  floorAboveStreet: {
    name: 'Vloer boven straat, niet gemeten',
    why: 'RIONED: vloer ten minste 0,15 m boven de straat',
  },
  floorAboveStreetSunken: {
    name: 'Vloer boven straat, niet gemeten en gezakt',
    why: 'Oudere woningen met een ondiepe fundering zijn met de grond gezakt',
  },
  sunkenBeforeYear: {
    name: 'Gezakt als gebouwd voor',
    why: 'KCAF: ondiepe en houten funderingen komen voor tot ongeveer 1970',
  },
  sunkenFromProbability: { name: 'Gezakt vanaf kans op ondiepe fundering', why: 'Vaste standaardwaarde' },
  sdFloor: { name: 'Spreiding vloerpeil, gemeten', why: 'Vaste standaardwaarde voor een ingemeten vloer' },
  sdThreshold: { name: 'Spreiding drempel, gemeten', why: 'Vaste standaardwaarde voor een ingemeten drempel' },
  sdStreet: {
    name: 'Spreiding straatpeil',
    why: 'Kwaliteitsbeschrijving AHN: 5 cm systematische en 5 cm toevallige fout',
  },
  sdFloorFilledIn: {
    name: 'Spreiding vloerpeil, niet gemeten',
    why: 'Vaste standaardwaarde voor een vloer die niet is gemeten',
  },
  sdRainDepth: { name: 'Spreiding water op straat', why: 'Dieptekaarten hebben klassen van 0,05 m' },
  sdGroundwaterA: { name: 'Spreiding grondwater, kwaliteit A', why: 'Vaste standaardwaarde per kwaliteit' },
  sdGroundwaterB: { name: 'Spreiding grondwater, kwaliteit B', why: 'Vaste standaardwaarde per kwaliteit' },
  sdGroundwaterD: { name: 'Spreiding grondwater, kwaliteit D', why: 'Vaste standaardwaarde per kwaliteit' },
  sdRateA: { name: 'Spreiding zakking, kwaliteit A', why: 'Vaste standaardwaarde per kwaliteit' },
  sdRateB: { name: 'Spreiding zakking, kwaliteit B', why: 'Vaste standaardwaarde per kwaliteit' },
  sdRateC: { name: 'Spreiding zakking, kwaliteit C', why: 'Vaste standaardwaarde per kwaliteit' },
  sdRateD: { name: 'Spreiding zakking, kwaliteit D', why: 'Vaste standaardwaarde per kwaliteit' },
  shallowUnknown: { name: 'Kans op ondiepe fundering, onbekend', why: 'Niets bekend over de fundering' },
  groundwaterTrend: {
    name: 'Stijging van het grondwater',
    why: 'Polderpeilen liggen vast in een besluit; boven nul is stijging',
  },
  classProbability: { name: 'Kans die de klasse bepaalt', why: 'Even waarschijnlijk wel als niet' },
  returnPeriodLow: { name: 'Kortste herhalingstijd', why: 'Korter zegt de rekenwijze tussen twee kaarten niets' },
  returnPeriodHigh: { name: 'Langste herhalingstijd', why: 'Langer zegt de rekenwijze tussen twee kaarten niets' },
  weightFloor: {
    name: 'Gewicht vloerpeil in de zekerheid',
    why: 'Deel van het gegeven in de zekerheid van de uitkomst',
  },
  weightGroundwater: {
    name: 'Gewicht grondwater in de zekerheid',
    why: 'Deel van het gegeven in de zekerheid van de uitkomst',
  },
  weightRate: { name: 'Gewicht zakking in de zekerheid', why: 'Deel van het gegeven in de zekerheid van de uitkomst' },
  weightFoundation: {
    name: 'Gewicht fundering in de zekerheid',
    why: 'Deel van het gegeven in de zekerheid van de uitkomst',
  },
  tierA: { name: 'Telt mee bij kwaliteit A', why: 'Gemeten bij deze woning' },
  tierB: { name: 'Telt mee bij kwaliteit B', why: 'Dichtbij gemeten of afgeleid' },
  tierC: { name: 'Telt mee bij kwaliteit C', why: 'Gemiddelde van de buurt' },
  tierD: { name: 'Telt mee bij kwaliteit D', why: 'Standaardwaarde of herkomst onbekend' },
  confidenceHigh: { name: 'Zekerheid hoog vanaf', why: 'Vaste standaardwaarde' },
  confidenceMedium: { name: 'Zekerheid midden vanaf', why: 'Vaste standaardwaarde' },
  coverageToRank: { name: 'Nodige dekking voor een rang', why: 'Waar minder bekend is, wordt eerst gemeten' },
  intervalThreshold: { name: 'Rang van–tot: grens vocht lager en hoger', why: 'Zo ver kan de grens er naast zitten' },
  intervalRate: { name: 'Rang van–tot: zakking langzamer en sneller', why: 'Zo ver kan de zakking er naast zitten' },
}

export const unitTextsNl: Readonly<Record<string, string>> = {
  m: 'm',
  year: 'jaar',
  fraction: 'deel van 1',
  'mm/year': 'mm per jaar',
  sd: 'keer de spreiding',
}
