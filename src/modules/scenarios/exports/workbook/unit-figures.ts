// Figures per home that follow from the parameters alone.
import type { Sheet } from '#platform/documents/sheet.ts'
import type { ParameterName } from '../../model/parameters/defaults.ts'
import type { Values } from '../../model/parameters/values.ts'
import { UNIT_FIGURES, type UnitFigure } from '../../model/workbook/columns.ts'
import { live } from './cells.ts'
import type { Workings } from './workings.ts'

type Parameter = (name: ParameterName) => string

const FORMULAS: Readonly<Record<UnitFigure, (p: Parameter, years: string) => string>> = {
  groundBoundCost: (p) => `${p('floorAreaGroundBound')}*${p('buildingGroundBound')}`,
  apartmentCost: (p) => `${p('floorAreaApartment')}/${p('apartmentEfficiency')}*${p('buildingApartment')}`,
  additional: (p) => `1+${p('additionalCostShare')}`,
  apartmentGround: (p) => `${p('floorAreaApartment')}/${p('apartmentEfficiency')}/${p('apartmentLayers')}`,
  surfacePlace: (p) => `${p('surfacePlaceArea')}*(1+${p('waterStorage')}/${p('waterDepth')})`,
  deckPlace: (p) => `${p('deckPlaceArea')}*(1+${p('waterStorage')}/${p('waterDepth')})`,
  publicPerHome: (p) => `${p('inhabitantsPerDwelling')}*${p('publicSurcharge')}+${p('streetRaising')}`,
  forcedRepair: (p) => `${p('repairJacking')}*(1+${p('forcedRepairPremium')})`,
  lossPerYear: (p, years) => `${p('valueLossShare')}/${years}`,
}

const amounts = (v: Values, years: number): Record<UnitFigure, number> => ({
  groundBoundCost: v.floorAreaGroundBound * v.buildingGroundBound,
  apartmentCost: (v.floorAreaApartment / v.apartmentEfficiency) * v.buildingApartment,
  additional: 1 + v.additionalCostShare,
  apartmentGround: v.floorAreaApartment / v.apartmentEfficiency / v.apartmentLayers,
  surfacePlace: v.surfacePlaceArea * (1 + v.waterStorage / v.waterDepth),
  deckPlace: v.deckPlaceArea * (1 + v.waterStorage / v.waterDepth),
  publicPerHome: v.inhabitantsPerDwelling * v.publicSurcharge + v.streetRaising,
  forcedRepair: v.repairJacking * (1 + v.forcedRepairPremium),
  lossPerYear: v.valueLossShare / years,
})

export function unitSheet({ prepared, t, parameter, setting }: Workings): Sheet {
  const values = amounts(prepared.values, prepared.plan.horizon.years)
  return {
    title: t.sheets.units,
    columns: t.units.columns.map((label) => ({ label, kind: 'text' })),
    rows: UNIT_FIGURES.map((figure) => {
      const [name, how] = t.units.names[figure]
      const format = figure === 'additional' || figure === 'lossPerYear' ? 'factor' : 'cents'
      return [name, live(FORMULAS[figure](parameter, setting('years')), values[figure], format), how]
    }),
    notes: [],
  }
}
