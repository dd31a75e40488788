import type { Locale } from '#platform/i18n/locale.ts'
import { type Texts, textsFor } from '#platform/i18n/locale.ts'
import { PageProvider } from '#platform/ui/page-context.tsx'
import type { HouseholdCircumstances } from '../model/circumstances.ts'
import { myHomeEn } from '../my-home/text.en.ts'
import { type MyHomeText, myHomeNl } from '../my-home/text.nl.ts'
import { QuestionForm } from './my-home/question-form.tsx'
import { ResultView } from './my-home/result-view.tsx'
import { type MyHomeState, useMyHome } from './my-home/use-my-home.ts'

const TEXTS: Texts<MyHomeText> = { nl: myHomeNl, en: myHomeEn }

export type MyHomeProps = {
  locale: Locale
  /** Path of the municipality, before '/reken-na'. */
  base: string
  plan: HouseholdCircumstances
}

/** Questions one at a time and their outcome, computed where it is read: nothing is sent and nothing is stored. */
export function MyHome({ locale, base, plan }: MyHomeProps) {
  const t = textsFor(TEXTS, locale)
  const state = useMyHome(plan, locale)
  const { place, household, result } = state
  return (
    <PageProvider value={{ locale, href: (path) => `${base}${path}`, guard: null }}>
      <div className="wr-myhome" data-place={place}>
        {place === 'result' && household && result ? (
          <ResultView ground={{ t, household, plan: state.plan }} result={result} state={state} />
        ) : (
          <>
            <QuestionForm t={t} locale={locale} question={place === 'result' ? 'tenure' : place} state={state} />
            {place === 'tenure' ? <OpenFile t={t} state={state} /> : null}
          </>
        )}
      </div>
    </PageProvider>
  )
}

function OpenFile({ t, state }: { t: MyHomeText; state: MyHomeState }) {
  return (
    <div className="wr-openfile wr-field">
      <label htmlFor="bestand-openen">{t.open}</label>
      <div className="utrecht-form-field-description" id="bestand-openen-uitleg">
        {t.openHelp}
      </div>
      {state.fileState === 'refused' ? (
        <p className="utrecht-form-field-error-message" role="alert" id="bestand-openen-fout">
          {t.notOpened}
        </p>
      ) : null}
      <input
        id="bestand-openen"
        className="wr-file"
        type="file"
        accept=".json,application/json"
        aria-describedby={`bestand-openen-uitleg${state.fileState === 'refused' ? ' bestand-openen-fout' : ''}`}
        disabled={!state.isAlive}
        onChange={(event) => {
          const file = event.target.files?.[0]
          if (file) void state.open(file)
        }}
      />
    </div>
  )
}
