import { Field, FilterForm, Grid, LinkButton, PageTitle, Panel } from '#platform/ui/index.ts'
import type { OverviewText } from '../text.nl.ts'

export type FrontPageProps = {
  t: OverviewText
  municipality: string
  isDemo: boolean
  href(path: string): string
}

/** What a visitor without login sees: search, what is open to everybody, and the way in. */
export function FrontPage({ t, municipality, isDemo, href }: FrontPageProps) {
  const text = t.front
  const open = [
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
      <section className="wr-block" aria-labelledby="open-voor-iedereen">
        <h2 id="open-voor-iedereen">{text.open}</h2>
        <Grid columns="3">
          {open.map(({ path, title, words }) => (
            <Panel key={path} level={3} title={<a href={href(path)}>{title}</a>}>
              <p>{words}</p>
            </Panel>
          ))}
        </Grid>
        <p className="wr-note">{text.notYet}</p>
      </section>
      <section className="wr-block" aria-labelledby="inloggen">
        <h2 id="inloggen">{isDemo ? text.demo : text.signIn}</h2>
        <p>{isDemo ? text.demoText : text.signInText}</p>
        <LinkButton href={href('/inloggen')} primary>
          {text.signInAction}
        </LinkButton>
      </section>
    </>
  )
}
