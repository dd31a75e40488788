/** Exceptions to the rules, each with its reason. An exception that nobody needs any more fails the test too. */
export type Reasons = {
  /** Files that may be longer than others: how long at most, and why they are not two. */
  longFiles: Readonly<Record<string, { lines: number; reason: string }>>
  /** Files of modules that translate a failure of the outside world into an outcome: how often, and which. */
  translatedFailures: Readonly<Record<string, { blocks: number; reason: string }>>
}

export const REASONS: Reasons = {
  longFiles: {},
  translatedFailures: {
    'src/modules/agreements/due-command.ts': { blocks: 1, reason: 'a file that cannot be read ends the command' },
    'src/modules/areas/facts/check-sources.ts': { blocks: 1, reason: 'a file that cannot be read ends the command' },
    'src/modules/areas/facts/read-fact-set.ts': { blocks: 1, reason: 'text that is no JSON is a refused file' },
    'src/modules/areas/importers/importer.ts': { blocks: 1, reason: 'a reader that cannot go on ends the import' },
    'src/modules/areas/usecases.ts': { blocks: 1, reason: 'a cancelled job leaves nothing of its import behind' },
    'src/modules/household/islands/my-home/use-my-home.ts': {
      blocks: 1,
      reason: 'a file of the visitor that is no JSON is one that we cannot read',
    },
    'src/modules/household/islands/return-share.tsx': {
      blocks: 1,
      reason: 'a file of the reader that is no JSON is one that we cannot read',
    },
    'src/modules/household/read-file.ts': { blocks: 1, reason: 'a file that cannot be read ends the command' },
    'src/modules/scenarios/budget/read-file.ts': {
      blocks: 1,
      reason: 'a budget that cannot be read is an answer to the person who gave it',
    },
    'src/modules/scenarios/read-scenario-file.ts': {
      blocks: 1,
      reason: 'a scenario file that cannot be read is an answer to the person who gave it',
    },
    'src/modules/urgency/assess-file.ts': {
      blocks: 2,
      reason: 'parameters that are no JSON, and a table that cannot be read, are answers to the person who gave them',
    },
  },
}
