import type { Sheet, SheetCell } from '#platform/documents/sheet.ts'
import type { Imprint } from './scenario-workbook.ts'
import type { Workings } from './workings.ts'

/** What this is, where it comes from, what may be changed and how the formulas go. */
export function guideSheet({ t, prepared }: Workings, { version, model, hash, made }: Imprint): Sheet {
  const { rows: text } = t.guide
  const { name, area, settings } = prepared.scenario
  const rows: SheetCell[][] = [
    [text.what, text.whatIs(name, area.name)],
    ...(area.fictional ? [[text.example, t.fictional]] : []),
    [text.version, text.versionIs(version, model)],
    [text.hash, hash],
    [text.made, { value: made, format: 'date' }],
    [text.rules, { value: settings.ruleDate, format: 'date' }],
    [text.change, text.changeHow],
    [text.fixed, text.fixedWhy],
    [text.band, text.bandWhy],
    [text.index, text.indexHow],
    [text.account, text.accountHow],
    [text.complex, text.complexHow],
    [text.nothing, text.nothingHow],
    [text.sign, text.signHow],
    [text.check, text.checkHow],
  ]
  return { title: t.sheets.guide, columns: t.guide.columns.map((label) => ({ label, kind: 'text' })), rows, notes: [] }
}
