// What stands on the sheets of the workbook, apart from its words.

/** Per block: stock and choice. */
export const BLOCK_COLUMNS = [
  ...(['id', 'name', 'choice', 'method', 'start', 'homes', 'owner', 'social', 'privateRent'] as const),
  ...(['valueOwner', 'valueSocial', 'valuePrivateRent', 'land', 'shallow', 'hazard', 'renewed', 'repaired'] as const),
] as const
export type BlockColumn = (typeof BLOCK_COLUMNS)[number]

/** Per block of which a part is renewed: the counting model. */
export const PROGRAMME_COLUMNS = [
  ...(['block', 'demolished', 'total', 'social', 'market', 'apartments', 'groundBound', 'land'] as const),
  ...(['parkingNeed', 'apartmentGround', 'hard', 'left', 'surfacePlaces', 'deckPlaces'] as const),
  ...(['revenue', 'building', 'overhead', 'deck', 'meanPrice', 'demolition', 'civil', 'plan'] as const),
  ...(['owners', 'deducted'] as const),
] as const
export type ProgrammeColumn = (typeof PROGRAMME_COLUMNS)[number]

/** Figures per home that follow from the parameters alone. */
export const UNIT_FIGURES = [
  ...(['groundBoundCost', 'apartmentCost', 'additional', 'apartmentGround', 'surfacePlace', 'deckPlace'] as const),
  ...(['publicPerHome', 'forcedRepair', 'lossPerYear'] as const),
] as const
export type UnitFigure = (typeof UNIT_FIGURES)[number]

/** Settings that stand as cells under the parameters. */
export const SETTING_CELLS = ['firstYear', 'years', 'referenceDate', 'standardDate', 'transferTax'] as const
export type SettingCell = (typeof SETTING_CELLS)[number]
