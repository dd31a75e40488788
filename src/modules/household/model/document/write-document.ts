import type { HouseholdCircumstances } from '../circumstances.ts'
import type { Household } from '../household.ts'
import { fileNameOf, PARAMETER_NAMES } from '../parameters.ts'
import { PLAN_FIELDS } from './fields.ts'
import { HOUSEHOLD_SCHEMA } from './read-document.ts'

/** HOUSEHOLD.json of what was told: read again it gives the same household and plan. */
export function writeHouseholdDocument(household: Household, plan: HouseholdCircumstances): object {
  return {
    schema: HOUSEHOLD_SCHEMA,
    household: inFile(household),
    plan: {
      ...inFile(
        Object.fromEntries(Object.keys(PLAN_FIELDS).map((name) => [name, plan[name as keyof typeof PLAN_FIELDS]])),
      ),
      numbers: Object.fromEntries(
        PARAMETER_NAMES.map((name) => {
          const { value, source, reliability } = plan.numbers[name]
          const { document, place, asOf, url } = source
          return [
            fileNameOf(name),
            {
              value,
              source: {
                document,
                ...(place === undefined ? {} : { place }),
                as_of: asOf,
                ...(url === undefined ? {} : { url }),
              },
              reliability,
            },
          ]
        }),
      ),
    },
  }
}

const inFile = (fields: object): Record<string, unknown> =>
  Object.fromEntries(Object.entries(fields).map(([name, value]) => [fileNameOf(name), value]))
