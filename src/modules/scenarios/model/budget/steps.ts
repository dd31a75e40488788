/** The way of a file into a scenario. */
export const BUDGET_STEPS = ['sheet', 'columns', 'words', 'trial'] as const
export type BudgetStep = (typeof BUDGET_STEPS)[number]
