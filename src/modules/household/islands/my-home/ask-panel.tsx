import type { CaseName, OptionResult } from '../../model/result.ts'
import { useEuros } from './amount.tsx'
import type { Ground } from './figures.ts'

/** What to ask whom, with the loan of this household in the first question. */
export function AskPanel({ ground, options }: { ground: Ground; options: readonly OptionResult[] }) {
  const { t, household } = ground
  const euros = useEuros()
  const needed = options.find(({ option }) => option === 'renewal')?.main.loan?.needed ?? null
  const bank = [...(needed === null ? [] : [t.ask.bankNeeded(euros(needed))]), ...t.ask.bankQuestions]
  return (
    <section className="wr-stack wr-block wr-askpanel" aria-labelledby="wat-vragen">
      <h2 id="wat-vragen">{t.ask.title}</h2>
      <div className="wr-grid wr-grid--3">
        {household.tenure === 'owner' ? (
          <>
            <Questions title={t.ask.bank} questions={bank} />
            <Questions title={t.ask.notary} questions={t.ask.notaryQuestions} />
          </>
        ) : (
          <Questions title={t.ask.landlord} questions={t.ask.landlordQuestions} />
        )}
        <Questions title={t.ask.municipality} questions={t.ask.municipalityQuestions} />
      </div>
    </section>
  )
}

function Questions({ title, questions }: { title: string; questions: readonly string[] }) {
  return (
    <div className="wr-stack wr-stack--s">
      <h3>{title}</h3>
      <ol className="wr-bul wr-bul--n">
        {questions.map((question) => (
          <li key={question}>{question}</li>
        ))}
      </ol>
    </div>
  )
}

const CASES: readonly CaseName[] = ['repair', 'same-plot', 'other-plot']

/** What Groningen had to settle for each of three cases; here nobody pays for all of it. */
export function CasesPanel({ ground: { t } }: { ground: Ground }) {
  return (
    <section className="wr-stack wr-block wr-cases" aria-labelledby="geregeld">
      <h2 id="geregeld">{t.cases.title}</h2>
      <p>{t.cases.lead}</p>
      {CASES.map((name) => {
        const own = t.cases[name]
        return (
          <details key={name} className="wr-fold">
            <summary>{own.title}</summary>
            {(['fiscal', 'legal', 'credit'] as const).map((kind) => (
              <div key={kind} className="wr-stack wr-stack--s">
                <h3>{t.cases[kind]}</h3>
                <ul className="wr-bul">
                  {own[kind].map((line) => (
                    <li key={line}>{line}</li>
                  ))}
                </ul>
              </div>
            ))}
          </details>
        )
      })}
    </section>
  )
}
