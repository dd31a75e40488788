// What the agreements of Dordrecht themselves say that belongs in a register. Nothing of it is invented; days that the
// documents do not give stay empty. Prestatieafspraken Dordrecht 2024-2025, at the number of each use.
import type { Scope } from '#platform/db/scope.ts'
import { type GivenEntry, type GivenUse, loadRegisters } from '../registers.ts'
import { DORDRECHT_PARTIES, DORDRECHT_SET } from './load.ts'

const USES: readonly GivenUse[] = [
  ['2.1.2', 'species-exemptions'],
  ['2.1.3', 'parking-talks'],
  ['2.2.2', 'moving-on'],
  ['2.2.3', 'trials'],
  ['2.2.5', 'sale-programmes'],
  ['2.4.1', 'working-agreements'],
  ['2.4.1', 'process-improvements'],
  ['3.1.1', 'heat-plans'],
  ['3.1.2', 'heat-plans'],
  ['3.3.1', 'plans-in-place'],
  ['3.3.2', 'climate-exposure'],
  ['4.1.6', 'housing-products'],
  ['4.1.7', 'mobility-aids'],
  ['4.1.8', 'adaptation-tasks'],
  ['5.1.1', 'neighbourhood-agendas'],
  ['5.1.2', 'selective-areas'],
  ['5.2.1', 'door-visits'],
  ['5.2.2', 'neighbourhood-walks'],
  ['5.2.3', 'trials'],
  ['5.3.1', 'working-agreements'],
  ['5.3.2', 'escalation-steps'],
]

/** In force since September 2018, extended in 2022 by four years: 2022 + 4 = 2026 (5.1.2). */
const SELECTIVE = {
  ...{ legalBasis: 'Wbmgp, artikel 10', inForceFrom: 'Q3 2018', extendedIn: '2022', endsInYear: '2026' },
  boundaryIn: 'Huisvestingsverordening',
}
const HEAT = { draftBy: 'Q3 2024', startInText: '2025', startInPlanning: '2026' }

const ENTRIES: readonly GivenEntry[] = [
  ...['Vogelbuurt', 'Lijnbaan', 'Aardappelmarkt', 'Eisingahof'].map(
    (area): GivenEntry => ['selective-areas', { area, ...SELECTIVE }],
  ),
  ['heat-plans', { area: 'Crabbehof', extent: 'part', ...HEAT }],
  ['heat-plans', { area: 'Krispijn', extent: 'expected', ...HEAT }],
  ['species-exemptions', { area: 'Dordrecht', expectedBy: 'Q3 2024' }],
  [
    'working-agreements',
    {
      ...{ subject: 'Convenant preventie huisuitzetting', kindOfAgreement: 'covenant', state: 'in-force' },
      ...{ inForceFrom: '2022-01-01', endsOn: '2025-12-31' },
    },
  ],
  [
    'working-agreements',
    {
      ...{ subject: 'Gegevens voor corporaties', kindOfAgreement: 'data-provision', state: 'in-force' },
      legalBasis: 'Verordening 2014, regels 2018',
    },
  ],
  ['working-agreements', { subject: 'Convenant woonoverlast', kindOfAgreement: 'nuisance', state: 'in-force' }],
  [
    'parent-documents',
    {
      subject: 'Regionale afspraken sociale huur (PALT)',
      kindOfDocument: 'regional',
      fromYear: '2016',
      toYear: '2025',
    },
  ],
  ...['Sterrenburg 1', 'Stadspolders'].map(
    (area): GivenEntry => [
      'neighbourhood-agendas',
      { area, programme: 'Gebiedsprogramma', fromYear: '2024', toYear: '2025', priority: 'yes' },
    ],
  ),
]

/** The document tells what was agreed, not what came of it: its entries were last kept on the day before its term. */
const LAST_DAY_TOLD = '2023-12-31'

export const loadDordrechtRegisters = (scope: Scope): Promise<void> =>
  loadRegisters(
    scope,
    { set: DORDRECHT_SET, parties: DORDRECHT_PARTIES.parties, entries: ENTRIES, uses: USES },
    'dordrecht',
    LAST_DAY_TOLD,
  )
