// The counting model of every block that is renewed: homes, ground, parking, and what building and selling amount to.
import type { CellFormat, Sheet } from '#platform/documents/sheet.ts'
import type { Prepared } from '../../model/engine/prepare.ts'
import { siteOf } from '../../model/events/compile.ts'
import { deductionOf } from '../../model/options/acquisition.ts'
import { partsOf } from '../../model/outcome/homes.ts'
import { groundFor, HARD_SHARE_OF_PLOT } from '../../model/programme/counting-model.ts'
import { meanSalePrice, programmeOf } from '../../model/programme/counts.ts'
import { landValueParts } from '../../model/programme/land-value.ts'
import { choiceFor } from '../../model/scenario.ts'
import { type Block, dwellingsOf, dwellingsWith } from '../../model/stock/block.ts'
import { PROGRAMME_COLUMNS, type ProgrammeColumn } from '../../model/workbook/columns.ts'
import { here, live } from './cells.ts'
import type { Workings } from './workings.ts'

type Computed = Exclude<ProgrammeColumn, 'block'>

/** Blocks of which a part is renewed, in the order of the sheet. */
export const renewedBlocks = ({ scenario, values }: Prepared): Block[] =>
  scenario.blocks.filter(({ id }) => partsOf(choiceFor(scenario, id).option, values).renewed > 0)

export function programmeSheet(workings: Workings): Sheet {
  const { prepared, t } = workings
  return {
    title: t.sheets.programme,
    columns: PROGRAMME_COLUMNS.map((column) => ({ label: t.programme[column], kind: 'text' })),
    rows: renewedBlocks(prepared).map((block, row) => {
      const formulas = formulasOf(workings, block.id, (column) => here(PROGRAMME_COLUMNS.indexOf(column), row))
      const values = valuesOf(prepared, block)
      return PROGRAMME_COLUMNS.map((column) =>
        column === 'block' ? block.id : live(formulas[column], values[column], formatOf(column)),
      )
    }),
    notes: [],
  }
}

const formatOf = (column: Computed): CellFormat =>
  PROGRAMME_COLUMNS.indexOf(column) < PROGRAMME_COLUMNS.indexOf('revenue') || column === 'owners' ? 'count' : 'cents'

function formulasOf(
  { parameter: p, block: ofBlock, unit }: Workings,
  id: string,
  own: (column: ProgrammeColumn) => string,
): Record<Computed, string> {
  const b = (column: Parameters<Workings['block']>[1]) => ofBlock(id, column)
  return { ...homesOf(p, b, own), ...groundOf(p, b, own, unit), ...moneyOf(p, b, own, unit) }
}

type Parameter = Workings['parameter']
type Own = (column: ProgrammeColumn) => string
type OfBlock = (column: Parameters<Workings['block']>[1]) => string

const homesOf = (p: Parameter, b: OfBlock, own: Own) => ({
  demolished: `${b('homes')}*${b('renewed')}`,
  total: `${p('densification')}*${own('demolished')}`,
  social: `${own('total')}*${p('socialShare')}`,
  market: `${own('total')}-${own('social')}`,
  apartments: `${own('market')}*${p('apartmentShare')}`,
  groundBound: `${own('market')}-${own('apartments')}`,
  owners: `${b('owner')}*${b('renewed')}`,
})

/** Cars stand on the ground as far as it goes; the rest in a building. */
function groundOf(p: Parameter, b: OfBlock, own: Own, unit: Workings['unit']) {
  const [surface, deck, need, left] = [unit('surfacePlace'), unit('deckPlace'), own('parkingNeed'), own('left')]
  return {
    land: `${b('land')}*${b('renewed')}`,
    parkingNeed: `${own('groundBound')}*${p('parkingGroundBound')}+${own('apartments')}*${p('parkingApartment')}+${own('social')}*${p('parkingSocial')}`,
    apartmentGround: `(${own('apartments')}+${own('social')})*${unit('apartmentGround')}`,
    hard: `${own('land')}*${p('streetShare')}+${own('groundBound')}*${p('plotGroundBound')}*${HARD_SHARE_OF_PLOT}+${own('apartmentGround')}`,
    left: `${own('land')}*(1-${p('streetShare')})-${own('groundBound')}*${p('plotGroundBound')}-${own('apartmentGround')}-${own('total')}*${p('greenPerDwelling')}-${own('hard')}*${p('waterStorage')}/${p('waterDepth')}`,
    surfacePlaces: `MIN(${need},MAX(0,IF(${surface}>${deck},(${left}-${need}*${deck})/(${surface}-${deck}),${need})))`,
    deckPlaces: `${need}-${own('surfacePlaces')}`,
  }
}

const moneyOf = (p: Parameter, b: OfBlock, own: Own, unit: Workings['unit']) => ({
  revenue: `(${own('groundBound')}*${p('priceGroundBound')}+${own('apartments')}*${p('priceApartment')})/(1+${p('salesTaxRate')})`,
  building: `(${own('groundBound')}*${unit('groundBoundCost')}+${own('apartments')}*${unit('apartmentCost')})*${unit('additional')}`,
  overhead: `${own('building')}*${p('overheadShare')}`,
  deck: `${own('deckPlaces')}*${p('deckPlace')}`,
  meanPrice: `IF(${own('market')}=0,0,(${own('groundBound')}*${p('priceGroundBound')}+${own('apartments')}*${p('priceApartment')})/${own('market')})`,
  demolition: `${own('demolished')}*${p('demolition')}`,
  civil: `${own('demolished')}*${p('civilPerExisting')}+${own('total')}*${p('civilPerNew')}`,
  plan: `(${own('demolition')}+${own('civil')})*${p('planShare')}`,
  deducted: `MIN((${b('owner')}+${b('privateRent')})*${p('repairJacking')}*${p('deductedShare')},${b('valueOwner')}+${b('valuePrivateRent')})*${b('renewed')}`,
})

/** The same by the model itself. */
function valuesOf({ scenario, values }: Prepared, block: Block): Record<Computed, number> {
  const choice = choiceFor(scenario, block.id)
  const { renewed } = partsOf(choice.option, values)
  const demolished = dwellingsOf(block) * renewed
  const programme = programmeOf(values, demolished)
  const ground = groundFor(values, demolished, block.landArea * renewed)
  const hard = ground.street + ground.plots * HARD_SHARE_OF_PLOT + ground.apartments
  const { street, plots, apartments, green } = ground
  const left = ground.available - street - plots - apartments - green - (hard * values.waterStorage) / values.waterDepth
  const demolition = demolished * values.demolition
  const civil = demolished * values.civilPerExisting + programme.total * values.civilPerNew
  return {
    ...{ demolished, ...programme, land: ground.available, parkingNeed: ground.parkingNeed },
    ...{ apartmentGround: apartments, hard, left, surfacePlaces: ground.surfacePlaces, deckPlaces: ground.deckPlaces },
    ...landValueParts(values, programme, ground.deckPlaces),
    ...{ meanPrice: meanSalePrice(values, programme) ?? 0, demolition, civil },
    plan: (demolition + civil) * values.planShare,
    owners: dwellingsWith(block, 'owner') * renewed,
    deducted: deductionOf(siteOf(scenario, values, block, choice)) * renewed,
  }
}
