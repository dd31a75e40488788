// Texts with their versions, and proposals of the parties of Voorbeeldstad. Everything here is invented.
import { calendarDate } from '#kernel/calendar.ts'
import type { Proposal } from '#modules/agreements/model/proposals/proposal.ts'
import { insertAnswer, insertProposal, listProposals, saveOutcome } from '#modules/agreements/proposals/store.ts'
import { insertCarryDecision, insertTextConsent, insertTexts, textsOf } from '#modules/agreements/sets/store.ts'
import { insertStep } from '#modules/agreements/tracker/store.ts'
import type { Db, Scope } from '#platform/db/scope.ts'
import { EARLIER_SET, VOORBEELDSTAD_PARTIES, VOORBEELDSTAD_SET } from './agreements.ts'

const by = (day: string) => ({ by: 'voorbeeldstad', at: new Date(`${day}T09:00:00Z`) })
const day = calendarDate
const CODES = VOORBEELDSTAD_PARTIES.parties.map(({ code }) => code)

const FIRST: readonly (readonly [nr: string, text: string])[] = [
  [
    '2.3.1',
    'De corporaties verhogen de huursom elk jaar met hooguit de loonstijging van het jaar ervoor. Zij melden de stijging voor 1 juli.',
  ],
  [
    '3.1.1',
    'De corporaties zorgen dat in 2028 geen woning meer label E, F of G heeft. Zij maken elk jaar een lijst van wat overblijft.',
  ],
  [
    '4.1.1',
    'De corporaties melden eens per jaar hoeveel vrije woningen naar gewone woningzoekenden gaan. Bij minder dan 80 procent praten partijen.',
  ],
]

/** The first is agreed by all and counts; of the second two parties have yet to consent. */
const CHANGES = [
  {
    ...{ nr: '4.1.1', validFrom: day('2025-01-01'), on: day('2024-11-21'), parties: CODES },
    reason: 'Eens per jaar bleek te laat om bij te sturen',
    text: 'De corporaties melden elk half jaar hoeveel vrije woningen naar gewone woningzoekenden gaan. Bij minder dan 80 procent praten partijen binnen zes weken.',
  },
  {
    ...{ nr: '3.1.1', validFrom: day('2026-12-01'), on: day('2026-10-13'), parties: CODES.slice(0, 3) },
    reason: 'Monumenten halen het label niet zonder schade aan het gebouw',
    text: 'De corporaties zorgen dat in 2028 geen woning meer label E, F of G heeft, behalve monumenten. Zij maken elk jaar een lijst van wat overblijft.',
  },
] as const

type Told = Omit<Proposal, 'to'>
const PROPOSALS: readonly Told[] = [
  {
    ...{ ground: 'policy-change', by: 'stadswonen', on: day('2025-03-18'), nrs: ['2.3.1'] },
    cause: 'De huren mogen door nieuwe landelijke regels dit jaar minder stijgen.',
    ...{ policySource: 'Verzonnen huurbesluit 2025', policyOn: day('2025-01-01') },
    alternative: 'Voor 2025 geldt de lagere grens van het Rijk.',
    answers: CODES.filter((code) => code !== 'stadswonen').map((party) => ({
      ...{ party, agrees: true, reason: '', on: day('2025-04-08') },
    })),
    outcome: {
      outcome: 'accepted',
      reason: 'Alle partijen zijn het eens in de kerngroep van april.',
      on: day('2025-04-15'),
    },
  },
  {
    ...{ ground: 'hardship', by: 'huurdersraad-woonhof', on: day('2026-09-29'), nrs: ['4.2.1'] },
    cause: 'Twee schouwen per jaar is te veel voor een kleine huurdersraad.',
    ...{ policySource: '', policyOn: null },
    alternative: 'De twee huurdersraden houden samen één schouw per jaar.',
    answers: [
      { party: 'municipality', agrees: true, reason: 'Als beide wijken aan bod komen.', on: day('2026-10-13') },
      { party: 'woonhof', agrees: true, reason: '', on: day('2026-10-14') },
    ],
    outcome: null,
  },
]

/** What became of the set before this one. */
const CARRIED: readonly (readonly [nr: string, toNr: string | null, reason: string])[] = [
  ['1.1.1', '1.1.1', 'Drie keer per jaar in plaats van twee'],
  ['2.1.1', '2.1.1', ''],
  ['3.1.1', '3.1.1', ''],
  ['4.2.1', '4.2.1', ''],
]

/** Steps that are done, by agreement, planning entry and last day of the window; the others stay open. */
const DONE: readonly (readonly [nr: string, windowTo: string, on: string])[] = [
  ['2.1.1', '2024-09-30', '2024-09-24'],
  ['2.1.1', '2025-09-30', '2025-10-14'],
  ['2.2.2', '2024-03-31', '2024-03-19'],
  ['2.2.2', '2025-03-31', '2025-03-27'],
  ['2.3.1', '2024-06-30', '2024-06-25'],
  ['2.3.1', '2025-06-30', '2025-06-24'],
  ['2.3.1', '2026-06-30', '2026-06-23'],
  ['3.1.1', '2024-06-30', '2024-06-18'],
  ['3.1.1', '2025-06-30', '2025-08-26'],
  ['3.2.1', '2024-06-30', '2024-06-06'],
  ['3.2.1', '2025-06-30', '2025-06-12'],
  ['3.2.1', '2026-06-30', '2026-06-11'],
  ['3.2.2', '2024-09-30', '2024-09-17'],
  ['3.2.2', '2025-09-30', '2025-09-16'],
  ['4.1.1', '2024-03-31', '2024-03-26'],
  ['4.1.1', '2024-09-30', '2024-09-24'],
  ['4.1.1', '2025-03-31', '2025-03-25'],
  ['4.1.1', '2025-09-30', '2025-09-30'],
  ['4.1.1', '2026-03-31', '2026-03-24'],
  ['4.2.1', '2024-09-30', '2024-06-13'],
  ['4.2.1', '2025-09-30', '2025-09-09'],
  ['4.2.3', '2025-03-31', '2025-02-11'],
  ['4.3.1', '2024-12-31', '2024-12-10'],
  ['4.3.2', '2026-06-30', '2026-06-18'],
]

/** Puts them there once: what somebody changed afterwards stays. */
export async function loadVoorbeeldstadTexts(scope: Scope): Promise<void> {
  await scope.transaction(async (db) => {
    if ((await textsOf(db, VOORBEELDSTAD_SET, ['public'])).length > 0) return
    await loadTexts(db)
    if ((await listProposals(db, ['partner'])).length === 0) for (const told of PROPOSALS) await loadProposal(db, told)
    for (const [nr, windowTo, on] of DONE) {
      const step = {
        nr,
        seq: 1,
        windowTo: day(windowTo),
        kind: 'closed' as const,
        on: day(on),
        expectedOn: null,
        reason: '',
      }
      await insertStep(db, VOORBEELDSTAD_SET, step, 0, by(on))
    }
    for (const [nr, toNr, reason] of CARRIED) {
      const decision =
        toNr === null ? { nr, kind: 'left' as const, reason } : { nr, kind: 'carried' as const, toNr, reason }
      await insertCarryDecision(db, EARLIER_SET, decision, VOORBEELDSTAD_SET, by('2023-12-07'))
    }
  })
}

async function loadTexts(db: Db): Promise<void> {
  const first = FIRST.map(([nr, text]) => ({
    ...{ nr, version: 1, text, reason: '', validFrom: null, audience: 'public' as const },
  }))
  await insertTexts(db, VOORBEELDSTAD_SET, first, by('2023-12-07'))
  for (const { nr, text, reason, validFrom, on, parties } of CHANGES) {
    await insertTexts(db, VOORBEELDSTAD_SET, [{ nr, version: 2, text, reason, validFrom, audience: 'public' }], by(on))
    for (const [index, party] of parties.entries()) {
      const consent = { set: VOORBEELDSTAD_SET, nr, version: 2, party, consentedOn: on, evidence: `brief ${index + 1}` }
      await insertTextConsent(db, consent, by(on))
    }
  }
}

async function loadProposal(db: Db, told: Told): Promise<void> {
  const to = CODES.filter((code) => code !== told.by)
  const id = await insertProposal(db, { ...told, to, set: VOORBEELDSTAD_SET }, by(told.on))
  for (const answer of told.answers) await insertAnswer(db, id, answer, by(answer.on))
  if (told.outcome) await saveOutcome(db, id, told.outcome)
}
