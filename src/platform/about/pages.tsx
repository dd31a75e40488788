import type { ObjectRights } from '#platform/auth/permissions.ts'
import type { PageRoute } from '#platform/http/route.ts'
import { textsFor } from '#platform/i18n/locale.ts'
import { PageTitle, Panel, Stack } from '#platform/ui/index.ts'
import { en } from './text.en.ts'
import { type AboutText, nl } from './text.nl.ts'

const PAGES = ['toegankelijkheid', 'privacy', 'hoe-wij-rekenen', 'open-data', 'voorbeeldgegevens'] as const

export const aboutRights: ObjectRights = { object: 'about', rights: { public: ['read'] } }

/** The pages in the foot of every page: open to everybody. */
export const aboutPages: readonly PageRoute[] = PAGES.map((name) => ({
  method: 'get',
  path: `/${name}`,
  needs: { object: 'about', action: 'read' },
  handle: async (visit) => {
    const texts = textsFor({ nl, en }, visit.locale)
    const text = texts[name]
    return {
      kind: 'page',
      title: text.title,
      breadcrumb: [{ label: texts.home, href: visit.href('/') }, { label: text.title }],
      layout: visit.actor.kind === 'anonymous' ? 'resident' : 'expert',
      body: <About text={text} />,
    }
  },
}))

function About({ text }: { text: AboutText }) {
  return (
    <>
      <PageTitle title={text.title} lead={text.lead} />
      <Stack>
        {text.sections.map((section) => (
          <Panel key={section.title} title={section.title}>
            {section.paragraphs.map((paragraph) => (
              <p key={paragraph}>{paragraph}</p>
            ))}
          </Panel>
        ))}
      </Stack>
    </>
  )
}
