import { HEAT_PLAN, insertHeatPlans } from '../energy/store.ts'
import { HEAT_PLAN_COLUMNS, readHeatPlan } from '../model/heat-plan.ts'
import { importerTexts } from '../texts.ts'
import { simpleTableImporter } from './simple-table.ts'

/** Heat plans per wijk or buurt: a file replaces the plans as a whole. */
export const heatPlan = simpleTableImporter(
  { name: 'heat-plan', ...importerTexts('heat-plan') },
  {
    columns: HEAT_PLAN_COLUMNS,
    required: ['area'],
    dataset: HEAT_PLAN,
    read: readHeatPlan,
    id: ({ areaCode, kind }) => `${areaCode}/${kind}`,
    places: ({ areaCode }) => ({ street: null, area: areaCode }),
    slice: () => 'all',
    insert: insertHeatPlans,
    counts: () => ['heat_plans'],
  },
)
