import { useMemo, useState } from 'react'
import { formatNumber, formatShare } from '#kernel/dutch.ts'
import { type Locale, type Texts, textsFor } from '#platform/i18n/locale.ts'
import { PageProvider } from '#platform/ui/page-context.tsx'
import type { HouseholdCircumstances } from '../model/circumstances.ts'
import { readGroupsDocument } from '../model/document/read-groups.ts'
import type { ParameterName } from '../model/parameters.ts'
import { instrumentEffects } from '../model/plan/instruments.ts'
import { type OwnerGroup, returnShare } from '../model/plan/return-share.ts'
import { myHomeEn } from '../my-home/text.en.ts'
import { type MyHomeText, myHomeNl } from '../my-home/text.nl.ts'
import { returnShareEn } from '../return-share/text.en.ts'
import { type ReturnShareText, returnShareNl } from '../return-share/text.nl.ts'
import { NumberBox, PlanChoices } from './my-home/plan-form.tsx'
import { ClassTable, InstrumentTable } from './return-share/tables.tsx'

const TEXTS: Texts<ReturnShareText> = { nl: returnShareNl, en: returnShareEn }
const PLAN_TEXTS: Texts<MyHomeText> = { nl: myHomeNl, en: myHomeEn }

export type ReturnShareProps = {
  locale: Locale
  base: string
  /** Invented groups of an invented town; null where there are none until a file is opened. */
  groups: readonly OwnerGroup[] | null
  plan: HouseholdCircumstances
}

/** What decides most about who can return; the others stand in the file. */
const MAIN: readonly ParameterName[] = [
  'newHomePrice',
  'returnDiscount',
  'deductedShare',
  'repairCost',
  'landShare',
  'canonRate',
  'canonFreeYears',
  'mortgageRate',
  'incomeShare',
]

/** Who of the present owners can return under a plan, by income class, and what helps most; computed on this device. */
export function ReturnShare(props: ReturnShareProps) {
  const { locale, base } = props
  const t = textsFor(TEXTS, locale)
  const words = textsFor(PLAN_TEXTS, locale)
  const [groups, setGroups] = useState(props.groups)
  const [start, setStart] = useState(props.plan)
  const [plan, setPlan] = useState(props.plan)
  const [isRefused, setRefused] = useState(false)
  const outcome = useMemo(
    () => groups && { shares: returnShare(groups, plan), instruments: instrumentEffects(groups, plan) },
    [groups, plan],
  )
  const open = async (file: File) => {
    const read = readGroupsDocument(parse(await file.text()))
    setRefused(!read.ok)
    if (!read.ok) return
    setGroups(read.value.groups)
    setStart(read.value.plan)
    setPlan(read.value.plan)
  }
  const state = { setPlan, resetPlan: () => setPlan(start), isPlanChanged: plan !== start }
  return (
    <PageProvider value={{ locale, href: (path) => `${base}${path}`, guard: null }}>
      <div className="wr-stack wr-return">
        <OpenGroups t={t} isRefused={isRefused} open={open} />
        {outcome ? (
          <>
            <ClassTable t={t} locale={locale} shares={outcome.shares} />
            <InstrumentTable t={t} locale={locale} instruments={outcome.instruments} />
            <Suggestion t={t} locale={locale} shares={outcome.shares} />
            <div className="wr-panel wr-stack">
              <h2>{t.rules}</h2>
              <PlanChoices ground={{ t: words, plan }} state={state} />
              <div className="wr-plan__group">
                {MAIN.map((name) => (
                  <NumberBox
                    key={`${name}${plan === start}`}
                    {...{ ground: { t: words, plan }, name, state }}
                    isMoving={false}
                  />
                ))}
              </div>
              {state.isPlanChanged ? (
                <button type="button" className="wr-btn" onClick={state.resetPlan}>
                  {words.plan.reset}
                </button>
              ) : null}
            </div>
          </>
        ) : (
          <p className="wr-empty">{t.empty}</p>
        )}
      </div>
    </PageProvider>
  )
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

type OpenProps = { t: ReturnShareText; isRefused: boolean; open(file: File): Promise<void> }

const OpenGroups = ({ t, isRefused, open }: OpenProps) => (
  <div className="wr-field">
    <label htmlFor="groepen">{t.open}</label>
    <div className="utrecht-form-field-description" id="groepen-uitleg">
      {t.openHelp}
    </div>
    {isRefused ? (
      <p className="utrecht-form-field-error-message" role="alert">
        {t.refused}
      </p>
    ) : null}
    <input
      id="groepen"
      className="wr-file"
      type="file"
      accept=".json,application/json"
      aria-describedby="groepen-uitleg"
      onChange={(event) => {
        const file = event.target.files?.[0]
        if (file) void open(file)
      }}
    />
  </div>
)

function Suggestion({
  t,
  locale,
  shares,
}: {
  t: ReturnShareText
  locale: Locale
  shares: ReturnType<typeof returnShare>
}) {
  const { suggestion } = shares
  if (suggestion === null) return <p>{t.noSuggestion}</p>
  const share = (value: number) => formatShare(value, locale, 0)
  return (
    <section className="wr-panel wr-stack" aria-labelledby="voorstel">
      <h2 id="voorstel">{t.suggestion.title}</h2>
      <p>
        <strong>{t.suggestion.between(share(suggestion.low), share(suggestion.middle), share(suggestion.high))}</strong>
      </p>
      <p>
        {t.suggestion.basis(
          formatNumber(suggestion.households, 0, locale),
          formatNumber(suggestion.unknown, 0, locale),
        )}
      </p>
      <p>{suggestion.isExample ? t.suggestion.example : t.suggestion.plan}</p>
      <p className="wr-note">{t.suggestion.notByItself}</p>
    </section>
  )
}
