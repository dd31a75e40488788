import type { Visit } from '#platform/http/route.ts'
import { DownloadMenu, LinkButton } from '#platform/ui/index.ts'
import type { RunQuestion } from '../../usecases.ts'
import { reportTexts } from '../texts.ts'
import { neighbourhoodDownloads, reportHref } from './downloads.ts'

export type ReportLinksProps = { visit: Visit; asked: RunQuestion; run: number; code: string }

/** The report of the neighbourhood on the page, of the run that the page shows. */
export function ReportLinks({ visit, asked, run, code }: ReportLinksProps) {
  const texts = reportTexts(visit.locale)
  return (
    <>
      <LinkButton href={reportHref(visit, asked, run, code)} icon="document" download>
        {texts.pdf}
      </LinkButton>
      <DownloadMenu label={texts.save} groups={neighbourhoodDownloads(visit, asked, run, code)} />
    </>
  )
}
