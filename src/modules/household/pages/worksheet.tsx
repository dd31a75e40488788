import { formatEuros, formatNumber, formatShare } from '#kernel/dutch.ts'
import type { Answer, Visit } from '#platform/http/route.ts'
import { type Locale, textsFor } from '#platform/i18n/locale.ts'
import { PageTitle, Panel } from '#platform/ui/index.ts'
import {
  exampleCircumstances,
  type HouseholdCircumstances,
  numberIn,
  PARAMETERS,
  type ParameterName,
} from '../model/index.ts'
import { myHomeEn } from '../my-home/text.en.ts'
import { myHomeNl } from '../my-home/text.nl.ts'
import { worksheetEn } from '../worksheet/text.en.ts'
import { type WorksheetText, worksheetNl } from '../worksheet/text.nl.ts'

/** The same sum on paper, for who has no script or would rather use a pencil: lines to fill in, no form. */
export async function worksheetPage(visit: Visit): Promise<Answer> {
  const t = textsFor({ nl: worksheetNl, en: worksheetEn }, visit.locale)
  const words = textsFor({ nl: myHomeNl, en: myHomeEn }, visit.locale)
  const plan = exampleCircumstances()
  return {
    kind: 'page',
    title: t.title,
    breadcrumb: [
      { label: words.front, href: visit.href('/') },
      { label: words.title, href: visit.href('/mijn-woning') },
      { label: t.title },
    ],
    layout: 'resident',
    body: (
      <>
        <PageTitle title={t.title} lead={t.lead} />
        {t.parts.map((part) => (
          <div key={part.title} className="wr-block">
            <Panel title={part.title}>
              <Lines t={t} part={part} plan={plan} locale={visit.locale} />
            </Panel>
          </div>
        ))}
        <p className="wr-block">{t.talk}</p>
      </>
    ),
  }
}

type LinesProps = {
  t: WorksheetText
  part: WorksheetText['parts'][number]
  plan: HouseholdCircumstances
  locale: Locale
}

function Lines({ t, part, plan, locale }: LinesProps) {
  return (
    <table className="utrecht-table wr-table wr-sheet">
      <caption className="utrecht-table__caption">{part.note}</caption>
      <thead>
        <tr>
          <th scope="col">{t.line}</th>
          <th scope="col">{t.what}</th>
          <th scope="col" className="wr-num">
            {t.amount}
          </th>
        </tr>
      </thead>
      <tbody>
        {part.lines.map(({ name, what, given }) => (
          <tr key={name}>
            <td>{name}</td>
            <td>{what}</td>
            <td className="wr-num">{given === null ? t.blank : printed(plan, given, locale)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function printed(plan: HouseholdCircumstances, name: ParameterName, locale: Locale): string {
  const value = numberIn(plan, name)
  const { unit } = PARAMETERS[name]
  if (unit === 'fraction' || unit === 'fraction/year') return formatShare(value, locale, 0)
  return unit === 'EUR' || unit === 'EUR/month' ? formatEuros(value, locale) : formatNumber(value, 0, locale)
}
