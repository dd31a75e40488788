/** The way of a file into a scenario. */
export const BUDGET_STEPS = ['sheet', 'columns', 'words', 'trial'] as const
export type BudgetStep = (typeof BUDGET_STEPS)[number]

/** What is being done with a file before that, in this order. */
export const READING_STEPS = ['cells', 'personal', 'keep'] as const
export type ReadingStep = (typeof READING_STEPS)[number]
