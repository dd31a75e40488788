import type { MonitorName } from '../monitors/monitor.ts'
import type { YearReport } from './year-report.ts'

/** Monitors that count no people or homes by what they are: their published figures are for everybody. */
const OPEN_TO_ALL: readonly MonitorName[] = ['stock', 'rent-sum']

/**
 * B14: what everybody may read of a signed year. Only agreements of class public, without what parties wrote and filed
 * for each other; meetings only of public series; no disputes; published figures, of which counts about homes and
 * people stand apart as the gate for small numbers let them through.
 */
export function publicVersion(report: YearReport): YearReport {
  return {
    ...report,
    themes: report.themes
      .map((theme) => ({
        ...theme,
        agreements: theme.agreements
          .filter(({ audience }) => audience === 'public')
          .map((agreement) => ({ ...agreement, comment: '', evidence: [] })),
      }))
      .filter(({ agreements }) => agreements.length > 0),
    meetings: report.meetings.filter(({ audience }) => audience === 'public'),
    disputes: [],
    figures: report.figures
      .filter(({ monitor, edition }) => edition !== null && OPEN_TO_ALL.includes(monitor))
      .map((figure) => ({ ...figure, values: withoutText(figure.values) })),
  }
}

/** Explanations were written for the parties. */
const withoutText = (values: YearReport['figures'][number]['values']) =>
  Object.fromEntries(Object.entries(values).map(([field, value]) => [field, typeof value === 'number' ? value : null]))
