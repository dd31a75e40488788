import type { SharedPlan } from '#modules/scenarios/index.ts'
import { roleDescription, roleName } from '#platform/auth/role-name.ts'
import type { Role } from '#platform/auth/roles.ts'
import type { Locale } from '#platform/i18n/locale.ts'
import { ButtonForm, Field, FilterForm, Grid, LinkButton, PageTitle, Panel } from '#platform/ui/index.ts'
import type { OverviewText } from '../text.nl.ts'
import { SharedPlans } from './shared-plans.tsx'

export type FrontPageProps = {
  t: OverviewText
  municipality: string
  locale: Locale
  isDemo: boolean
  /** Signed in already. */
  isKnown: boolean
  /** Shared with who is signed in; null = no such right. */
  plans: readonly SharedPlan[] | null
  href(path: string): string
}

/** What a visitor without login sees: search, what is open to everybody, and the way in. */
export function FrontPage({ t, locale, municipality, isDemo, isKnown, plans, href }: FrontPageProps) {
  const text = t.front
  const open = [
    { path: '/mijn-woning', title: text.myHome, words: text.myHomeText },
    { path: '/gebieden', title: text.areas, words: text.areasText },
    { path: '/reken-na', title: text.recalculate, words: text.recalculateText },
    { path: '/hoe-wij-rekenen', title: text.method, words: text.methodText },
  ]
  return (
    <>
      <PageTitle title={text.title(municipality)} lead={text.lead} />
      <FilterForm action={href('/zoeken')} submit={text.find}>
        <Field name="woord" label={text.search} help={text.searchHelp} type="search" />
      </FilterForm>
      {plans === null ? null : (
        <Panel title={t.sharedPlans.title}>
          {plans.length === 0 ? null : <p>{t.sharedPlans.lead}</p>}
          <SharedPlans {...{ t, locale, plans, href }} />
        </Panel>
      )}
      <section className="wr-block wr-stack" aria-labelledby="open-voor-iedereen">
        <h2 id="open-voor-iedereen">{text.open}</h2>
        <Grid columns="2">
          {open.map(({ path, title, words }) => (
            <Panel key={path} level={3} title={<a href={href(path)}>{title}</a>}>
              <p>{words}</p>
            </Panel>
          ))}
        </Grid>
        <p className="wr-note">{text.notYet}</p>
      </section>
      {isKnown ? null : <WayIn t={t} locale={locale} isDemo={isDemo} href={href} />}
    </>
  )
}

function WayIn({ t, locale, isDemo, href }: Pick<FrontPageProps, 't' | 'locale' | 'isDemo' | 'href'>) {
  const text = t.front
  return (
    <section className="wr-block wr-stack" aria-labelledby="inloggen">
      <h2 id="inloggen">{isDemo ? text.demo : text.signIn}</h2>
      <p>{isDemo ? text.demoText : text.signInText}</p>
      {isDemo ? <DemoRoles locale={locale} href={href} /> : null}
      <div className="wr-actions">
        <LinkButton href={href('/inloggen')} primary={!isDemo}>
          {isDemo ? text.allRoles : text.signInAction}
        </LinkButton>
      </div>
    </section>
  )
}

/** Who the first screen is for; the other roles are one link away. */
const FIRST_ROLES: readonly Role[] = [
  'programme-manager',
  'analyst',
  'land-economist',
  'corporation',
  'council-member',
  'resident',
]

function DemoRoles({ locale, href }: Pick<FrontPageProps, 'locale' | 'href'>) {
  return (
    <ul className="wr-grid wr-grid--3">
      {FIRST_ROLES.map((role) => (
        <li key={role} className="wr-stack wr-stack--s">
          <ButtonForm
            action={href('/inloggen/demo')}
            label={roleName(role, locale)}
            fields={{ role, naar: '/' }}
            primary={role === 'programme-manager'}
          />
          <p className="wr-note">{roleDescription(role, locale)}</p>
        </li>
      ))}
    </ul>
  )
}
