import type { Answer, PageRoute, Visit } from '#platform/http/route.ts'
import { textsFor } from '#platform/i18n/locale.ts'
import { Island } from '#platform/islands/island.tsx'
import { Icon, LinkButton, Notice, PageTitle } from '#platform/ui/index.ts'
import { MyHome } from '../islands/my-home.tsx'
import { exampleCircumstances } from '../model/index.ts'
import { myHomeEn } from '../my-home/text.en.ts'
import { type MyHomeText, myHomeNl } from '../my-home/text.nl.ts'
import { worksheetPage } from './worksheet.tsx'

const RUN = { object: 'household-calculation', action: 'run' } as const
const READ = { object: 'household-calculation', action: 'read' } as const
export const MY_HOME = '/mijn-woning'

/** Open to everybody, without a login; a page and a script, and after that nothing is asked of us. */
export const myHomePages: readonly PageRoute[] = [
  { method: 'get', path: MY_HOME, needs: RUN, handle: showMyHome },
  { method: 'get', path: `${MY_HOME}/werkblad`, needs: READ, handle: worksheetPage },
]

export const myHomeText = (visit: Visit): MyHomeText => textsFor({ nl: myHomeNl, en: myHomeEn }, visit.locale)

async function showMyHome(visit: Visit): Promise<Answer> {
  const t = myHomeText(visit)
  const props = { locale: visit.locale, base: visit.href('/').replace(/\/$/, ''), plan: exampleCircumstances() }
  return {
    kind: 'page',
    title: t.title,
    breadcrumb: [{ label: t.front, href: visit.href('/') }, { label: t.title }],
    layout: 'resident',
    body: (
      <>
        <PageTitle title={t.title} lead={t.lead} />
        <p className="wr-callout wr-priv">
          <Icon name="lock" />
          <span>{t.private}</span>
        </p>
        <noscript>
          <Notice kind="info" title={t.noScript.title}>
            <p>{t.noScript.text}</p>
            <p>{t.noScript.sheet}</p>
            <p>
              <LinkButton href={visit.href(`${MY_HOME}/werkblad`)}>{t.noScript.toSheet}</LinkButton>
            </p>
          </Notice>
        </noscript>
        <Island name="my-home" component={MyHome} props={props} />
      </>
    ),
  }
}
