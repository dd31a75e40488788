import type { Visit } from '#platform/http/route.ts'
import type { DownloadGroup } from '#platform/ui/index.ts'
import { STUDY_FORMATS, type StudyFormat } from '../../model/report/study-format.ts'
import { questionAddress } from '../../pages/question.ts'
import type { RunQuestion } from '../../usecases.ts'
import { reportTexts } from '../texts.ts'

const withFormat = (path: string, address: string, format: StudyFormat): string =>
  `${path}${address}${address === '' ? '?' : '&'}export=${format}`

/** Everything of the run that the page shows, in every format. */
export function studyDownloads(visit: Visit, asked: RunQuestion, run: number): DownloadGroup {
  const { downloads } = reportTexts(visit.locale)
  const address = questionAddress({ ...asked, run })
  return {
    heading: downloads.heading,
    files: STUDY_FORMATS.map((format) => ({
      label: downloads[format],
      href: withFormat(visit.href('/urgentie/bestand'), address, format),
    })),
  }
}

/** The report of one neighbourhood as PDF: the address that people open most. */
export const reportHref = (visit: Visit, asked: RunQuestion, run: number, code: string): string =>
  `${visit.href(`/urgentie/buurten/${code}`)}/rapport.pdf${questionAddress({ ...asked, run })}`

/** The report as a text that can be edited, and what the run says of the neighbourhood as data. */
export function neighbourhoodDownloads(visit: Visit, asked: RunQuestion, run: number, code: string): DownloadGroup[] {
  const texts = reportTexts(visit.locale)
  const address = questionAddress({ ...asked, run })
  const path = visit.href(`/urgentie/buurten/${code}`)
  return [
    { files: [{ label: texts.odt, href: `${path}/rapport.odt${address}` }] },
    {
      heading: texts.ofBlocks.heading,
      files: STUDY_FORMATS.map((format) => ({
        label: texts.ofBlocks[format] ?? texts.downloads[format],
        href: withFormat(`${path}/bestand`, address, format),
      })),
    },
  ]
}
