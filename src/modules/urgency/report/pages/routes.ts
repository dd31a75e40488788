import { writeOdt } from '#platform/documents/odt.ts'
import { writePdf } from '#platform/documents/pdf.ts'
import { withPrintableText } from '#platform/documents/printable.ts'
import type { Answer, PageRoute, Visit } from '#platform/http/route.ts'
import { holdsBlocks, type StudyFormat, studyFormat } from '../../model/report/study-format.ts'
import { readQuestion } from '../../pages/question.ts'
import { textOf } from '../../pages/view.ts'
import { exportQuestion, loadStudyExport } from '../load-export.ts'
import { loadReport } from '../load-report.ts'
import { writeStudy } from '../write-study.ts'
import { reportDocument } from './report-document.ts'

const READ = { object: 'urgency', action: 'read' } as const

/** Files of a run; ?export= chooses the format, and the question of the page (?probleem, ?horizon ...) what is in it. */
export const reportPages: readonly PageRoute[] = [
  { method: 'get', path: '/urgentie/bestand', needs: READ, handle: (visit) => sendStudy(visit, null, 'gpkg') },
  {
    method: 'get',
    path: '/urgentie/buurten/:code/bestand',
    needs: READ,
    handle: (visit) => sendStudy(visit, visit.params.code ?? '', 'geojson'),
  },
  {
    method: 'get',
    path: '/urgentie/buurten/:code/rapport.pdf',
    needs: READ,
    handle: (visit) => sendReport(visit, 'pdf'),
  },
  {
    method: 'get',
    path: '/urgentie/buurten/:code/rapport.odt',
    needs: READ,
    handle: (visit) => sendReport(visit, 'odt'),
  },
]

async function sendStudy(visit: Visit, only: string | null, usual: StudyFormat): Promise<Answer> {
  const format = studyFormat(visit.query.get('export') ?? usual)
  if (!format) return { kind: 'not-found' }
  const question = exportQuestion(readQuestion(visit.query))
  const asked = only === null ? { ...question, withBlocks: holdsBlocks(format) } : { ...question, only }
  const study = await loadStudyExport(visit.actor, visit.scope, asked)
  if (!study || study.neighbourhoods.length === 0) return { kind: 'not-found' }
  const { municipality, locale } = visit
  return writeStudy({ municipality, locale }, study, format, only)
}

async function sendReport(visit: Visit, format: 'pdf' | 'odt'): Promise<Answer> {
  const { municipality, locale } = visit
  const asked = readQuestion(visit.query)
  const code = visit.params.code ?? ''
  const material = await loadReport(visit.actor, visit.scope, code, asked, visit.today)
  if (!material) return { kind: 'not-found' }
  const document = withPrintableText(reportDocument({ t: textOf(visit), locale, municipality, material, asked }))
  const name = `${municipality.slug}-${code}-run-${material.run.number}${municipality.fictional ? '-voorbeeldgegevens' : ''}`
  return format === 'pdf'
    ? { kind: 'file', name: `rapport-${name}.pdf`, type: 'application/pdf', body: await writePdf(document) }
    : {
        ...{ kind: 'file', name: `rapport-${name}.odt` },
        ...{ type: 'application/vnd.oasis.opendocument.text', body: await writeOdt(document) },
      }
}
