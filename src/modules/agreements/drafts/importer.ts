import { parsePlanning } from '#kernel/planning.ts'
import type { Source } from '#kernel/source.ts'
import { importer } from '#modules/areas/index.ts'
import type { DraftRow } from '../model/document/draft.ts'
import { withoutPersonalRows } from '../model/document/personal-rows.ts'
import { readAgreementFile } from './read-file.ts'
import { DRAFT_DATASET, insertDraftRows, knownNames, type NewDraftRow } from './store.ts'
import { draftsEn } from './text.en.ts'
import { draftsNl } from './text.nl.ts'

type Reason = keyof typeof draftsNl.reasons
const REASONS = Object.fromEntries(
  (Object.keys(draftsNl.reasons) as Reason[]).map((code) => [
    code,
    { nl: draftsNl.reasons[code], en: draftsEn.reasons[code] },
  ]),
)

/**
 * Performance agreements from a document: a draft for a person to look over. An agreement in doubt counts as warned;
 * a number that occurs twice or an agreement without a text is refused.
 */
export const agreementDocument = importer(
  {
    name: 'agreements',
    title: { nl: draftsNl.importer.title, en: draftsEn.importer.title },
    help: { nl: draftsNl.importer.help, en: draftsEn.importer.help },
    accepts: ['.txt', '.docx', '.odt', '.xlsx', '.ods', '.csv'],
    reasons: REASONS,
    summary: {
      agreements: { nl: draftsNl.importer.agreements, en: draftsEn.importer.agreements },
      blocks: { nl: draftsNl.importer.blocks, en: draftsEn.importer.blocks },
    },
  },
  async ({ job, tally, writer, meter, files }) => {
    const names = (await job.scope.transaction(knownNames)).map(({ name }) => name)
    for await (const file of files()) {
      const { draft: read, lines } = await readAgreementFile(file, meter, names)
      const draft = withoutPersonalRows(read)
      const source: Source = { document: file.name, asOf: null }
      const lane = writer.lane<NewDraftRow>({ dataset: DRAFT_DATASET, slice: job.batch, source }, insertDraftRows)
      for (const { line, problem, detail } of draft.problems)
        tally.refuse({ file: file.name, line }, { reason: problem, detail })
      let seq = 0
      for (const { nr, title, line } of draft.headings) {
        seq += 1
        const place = { lines: { from: line, to: line }, raw: lines.get(line) ?? '' }
        await lane.add({ seq, kind: 'heading', nr, text: title, lead: null, planning: null, ...place, doubts: [] })
      }
      for (const row of draft.rows) {
        seq += 1
        await lane.add({ seq, kind: 'agreement', ...row, raw: rawOf(lines, row) })
        const place = { file: file.name, line: row.lines.from }
        tally.take(
          place,
          row.doubts.map((reason) => ({ reason, detail: detailOf(row, reason) })),
        )
        tally.count('agreements')
        tally.count(`lead: ${row.lead ?? '-'}`)
      }
      tally.count('blocks', draft.headings.filter(({ nr }) => draft.rows.some((row) => isParent(nr, row.nr))).length)
    }
  },
)

/** Directly above: the block that an agreement stands in. */
const isParent = (heading: string, nr: string): boolean => nr.slice(0, nr.lastIndexOf('.')) === heading

const rawOf = (lines: ReadonlyMap<number, string>, { lines: { from, to } }: DraftRow): string =>
  Array.from({ length: to - from + 1 }, (_, index) => lines.get(from + index) ?? '')
    .filter((line) => line.trim() !== '')
    .join('\n')

function detailOf(row: DraftRow, doubt: string): string {
  if (doubt === 'planning-not-understood') {
    const read = parsePlanning(row.planning ?? '')
    return `${row.nr}: ${row.planning ?? ''}${read.ok ? '' : ` (teken ${read.reason.position + 1})`}`
  }
  return doubt.startsWith('lead') || doubt === 'split-unsure' ? `${row.nr}: ${row.lead ?? ''}` : row.nr
}
