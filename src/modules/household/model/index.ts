// The pure face of household: the same sums on the server, on the console and on a resident's own device.
export { assessHousehold, HOUSEHOLD_MODEL } from './assess-household.ts'
export {
  type Given,
  type HouseholdCircumstances,
  numberIn,
  OPTIONS,
  type OptionName,
  RETURN_TERMS,
  type ReturnTerms,
  withNumbers,
} from './circumstances.ts'
export { circumstancesOfPlan } from './circumstances-of-plan.ts'
export { exampleCircumstances } from './default-circumstances.ts'
export { householdJsonSchema } from './document/json-schema.ts'
export { HOUSEHOLD_SCHEMA, type HouseholdDocument, readHouseholdDocument } from './document/read-document.ts'
export type { DocumentProblem } from './document/read-field.ts'
export { GROUPS_SCHEMA, type GroupsDocument, groupsJsonSchema, readGroupsDocument } from './document/read-groups.ts'
export { writeHouseholdDocument } from './document/write-document.ts'
export type { Household, OwnerHousehold, TenantHousehold } from './household.ts'
export { fileNameOf, PARAMETER_NAMES, PARAMETERS, type ParameterName } from './parameters.ts'
export { type InstrumentEffect, type InstrumentName, instrumentEffects } from './plan/instruments.ts'
export { type OwnerGroup, type ReturnShare, type ReturnSuggestion, returnShare } from './plan/return-share.ts'
export type { HouseholdResult, OptionResult, Variant, VariantName } from './result.ts'
