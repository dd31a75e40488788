import type { JudgementProblem } from '../model/interests/judging.ts'

/** Words of every page on which people judge scenarios. */
export const judgingNl = {
  open: 'niet beoordeeld',
  doubted: (low: string, high: string) => `onzeker: ${low} tot ${high}`,
  older: (version: number) => `beoordeeld op versie ${version}`,
  by: (who: string, day: string) => `${who}, ${day}`,
  source: (source: string) => `Bron: ${source}`,
  /** In a file: all of a cell in one line. */
  inFile: (parts: readonly string[]) => parts.filter((part) => part !== '').join(' · '),
  problems: {
    'reason-missing': (point: string) => `${point}: zeg waarom u dit vindt.`,
    'source-missing': (point: string) => `${point}: vul in waar dit uit blijkt.`,
  } satisfies Record<JudgementProblem['problem'], (point: string) => string>,
}
export type JudgingText = typeof judgingNl
