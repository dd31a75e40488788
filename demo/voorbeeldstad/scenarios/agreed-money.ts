// What parties around Voorbeeldwijk said about their part of the deficit, and how far they can go. Invented.
import { calendarDate } from '#kernel/calendar.ts'
import type { Result } from '#kernel/result.ts'
import type { PartyLimit } from '#modules/scenarios/model/agreed/party-limit.ts'
import type { Pledge } from '#modules/scenarios/model/agreed/pledge.ts'
import { recordAnswer } from '#modules/scenarios/money/checks/usecases.ts'
import { recordExecutor } from '#modules/scenarios/money/execution/usecases.ts'
import { recordLimit, recordPledge } from '#modules/scenarios/money/usecases.ts'
import type { Doing } from '#modules/scenarios/usecases.ts'

const INVENTED = 'Voorbeeldstad, verzonnen'
const day = calendarDate
const M = 1_000_000

type Said = Omit<Pledge, 'version'>
const said = (of: Pick<Said, 'party' | 'who' | 'bears' | 'state'> & Partial<Said>, source: string): Said => ({
  ...{ limit: null, conditions: '', on: day('2026-02-10'), ...of },
  source: `${INVENTED}: ${source}`,
})

const PLEDGES: readonly Said[] = [
  said(
    {
      ...{ party: 'corporation', who: 'Stadswonen', bears: { kind: 'share', share: 0.2 }, limit: 18 * M },
      ...{ state: 'agreed', conditions: 'Alleen voor blokken met eigen woningen.' },
    },
    'brief van 10 februari 2026',
  ),
  said(
    {
      ...{ party: 'water-board', who: 'Waterschap Voorbeeld', bears: { kind: 'amount', amount: 5 * M } },
      ...{ state: 'agreed', conditions: 'Voor waterberging en riool.' },
    },
    'besluit van het dagelijks bestuur',
  ),
  said(
    {
      ...{ party: 'municipality', who: 'Gemeente Voorbeeldstad', bears: { kind: 'share', share: 0.5 }, limit: 40 * M },
      ...{ state: 'proposed', conditions: 'De raad beslist bij de kadernota.' },
    },
    'voorstel van het college',
  ),
  said(
    { party: 'fund', who: 'Regiofonds', bears: { kind: 'amount', amount: 7.5 * M }, state: 'proposed' },
    'aanvraag bij de regio',
  ),
  said(
    { party: 'owners', who: 'Bewonersgroep Voorbeeldwijk', bears: { kind: 'share', share: 0.2 }, state: 'refused' },
    'wijkavond: geen vaste bijdrage zonder zicht op de maandlast',
  ),
]

const limit = (of: Pick<PartyLimit, 'party'> & Partial<PartyLimit>, source: string): PartyLimit => ({
  ...{ lowest: null, highest: null, conditions: '', validUntil: null, on: day('2026-02-10'), ...of },
  source: `${INVENTED}: ${source}`,
})

const LIMITS: readonly PartyLimit[] = [
  limit(
    { party: 'municipality', highest: 40 * M, validUntil: day('2027-06-30'), conditions: 'Reserve gebiedsaanpak.' },
    'gesprek financiën, 10 februari 2026',
  ),
  limit({ party: 'corporation', lowest: 2 * M, highest: 22 * M }, 'meerjarenbegroting'),
  limit({ party: 'water-board', highest: 5 * M, conditions: 'Alleen waterwerken.' }, 'besluit dagelijks bestuur'),
  limit({ party: 'state', highest: 7.5 * M, conditions: 'Beschikking tranche 2.' }, 'beschikking'),
]

type Told = Omit<Parameters<typeof recordAnswer>[2], 'on'>
const told = (item: string, answer: Told['answer'], ground: string, source: string, bySpecialist = false): Told => ({
  ...{ item, answer, ground, bySpecialist },
  source: `${INVENTED}: ${source}`,
})

const ANSWERS: readonly Told[] = [
  told(
    'company-transfer-tax',
    'no',
    'Er is nog geen WOM, dus ook geen grond voor vrijstelling.',
    'advies fiscalist',
    true,
  ),
  told('company-subsidies', 'yes', 'De regeling staat open voor rechtspersonen.', 'regeling tranche 2'),
  told('owner-bridging', 'unknown', '', 'nog te vragen aan twee banken'),
  told('owner-contributed-at-market', 'yes', 'De gemeente denkt van wel.', 'notitie projectgroep'),
  told('repair-joint-order', 'no', 'In 46 blokken doen nog niet alle eigenaren mee.', 'stand van de machtigingen'),
  told('valuation-method', 'yes', 'Taxatie ter plaatse door twee taxateurs.', 'uitgangspuntennotitie'),
  told('clout', 'yes', 'Dertien blokken in tien jaar vraagt een vaste ploeg.', 'verkenning organisatie'),
  told('separate-books', 'yes', 'De raad wil de grondexploitatie apart volgen.', 'motie, verzonnen'),
]

/** Recorded once, when the scenario is made: what somebody says afterwards stays. */
export const MONEY_SCENARIO = 'voorbeeldwijk-vernieuwen-waar-het-moet'

export async function loadAgreedMoney(doing: Doing): Promise<void> {
  for (const pledge of PLEDGES) await settled(recordPledge(doing, MONEY_SCENARIO, pledge))
  for (const one of LIMITS) await settled(recordLimit(doing, MONEY_SCENARIO, one))
  for (const one of ANSWERS) await settled(recordAnswer(doing, MONEY_SCENARIO, { ...one, on: day('2026-02-10') }))
  await settled(
    recordExecutor(doing, MONEY_SCENARIO, {
      ...{ executor: 'municipality', legalForm: '', partners: [], startsOn: day('2027-01-01') },
      tasks: ['elaborate', 'coordinate'],
      reason: 'Tot de raad over een WOM besluit, werkt de gemeente het plan uit.',
      source: `${INVENTED}: projectopdracht`,
    }),
  )
}

async function settled(recording: Promise<Result<true, unknown> | null>): Promise<void> {
  const kept = await recording
  if (!kept?.ok) throw new Error(`Not recorded: ${JSON.stringify(kept)}`)
}
