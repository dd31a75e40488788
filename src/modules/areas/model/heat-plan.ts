/** How an area will be heated without natural gas. */
export const HEAT_PLAN_KINDS = ['heat-network', 'all-electric', 'other', 'undecided'] as const
export type HeatPlanKind = (typeof HEAT_PLAN_KINDS)[number]
