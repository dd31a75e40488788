// Registers about building, ground and energy.
import type { RegisterColumn, RegisterDefinition } from './register.ts'

export const text = (name: string): RegisterColumn => ({ name, kind: 'text' })
export const note = (name: string): RegisterColumn => ({ name, kind: 'long-text' })
export const count = (name: string): RegisterColumn => ({ name, kind: 'count' })
export const day = (name: string): RegisterColumn => ({ name, kind: 'day' })
export const quarter = (name: string): RegisterColumn => ({ name, kind: 'quarter' })
export const year = (name: string): RegisterColumn => ({ name, kind: 'year' })
export const yesNo = (name: string): RegisterColumn => ({ name, kind: 'yes-no', required: true })
export const oneOf = (name: string, ...choices: string[]): RegisterColumn => ({ name, kind: 'choice', choices })
export const required = (column: RegisterColumn): RegisterColumn => ({ ...column, required: true })
/** The party whose entry it is. */
export const owner = (side?: 'corporation' | 'tenants'): RegisterColumn => ({
  ...{ name: 'owner', kind: 'party', required: true },
  ...(side && { side }),
})

export const BUILT_REGISTERS: readonly RegisterDefinition[] = [
  {
    // 2.1.2: a plan first, then the exemption; projects of the area wait for it.
    name: 'species-exemptions',
    columns: [
      ...[required(text('area')), day('planOn'), day('appliedOn'), quarter('expectedBy'), day('grantedOn')],
      ...[day('validUntil'), note('projects'), note('remark')],
    ],
    key: ['area'],
    owner: null,
    constraints: [
      { kind: 'order', first: 'planOn', after: 'appliedOn' },
      { kind: 'order', first: 'appliedOn', after: 'grantedOn' },
      { kind: 'order', first: 'grantedOn', after: 'validUntil' },
    ],
    watches: [
      { day: 'expectedBy', until: 'grantedOn' },
      { day: 'validUntil', until: null },
    ],
    yields: [
      { form: 'document', from: 'planOn' },
      { form: 'decision', from: 'grantedOn' },
    ],
  },
  {
    // 2.1.3: the norm is talked about when a project starts; a bottleneck goes straight to the mobility team.
    name: 'parking-talks',
    columns: [
      ...[required(text('project')), owner('corporation'), day('talkedOn'), { name: 'norm', kind: 'decimal' } as const],
      ...[text('normBasis'), note('bottleneck'), day('sentToMobilityOn'), day('solvedOn'), note('outcome')],
    ],
    key: ['project'],
    owner: 'owner',
    constraints: [
      { kind: 'together', when: 'bottleneck', also: 'sentToMobilityOn' },
      { kind: 'order', first: 'talkedOn', after: 'sentToMobilityOn' },
      { kind: 'order', first: 'sentToMobilityOn', after: 'solvedOn' },
      { kind: 'together', when: 'norm', also: 'normBasis' },
    ],
    watches: [{ day: 'sentToMobilityOn', until: 'solvedOn' }],
    yields: [
      { form: 'meeting', from: 'talkedOn' },
      { form: 'register', from: null },
    ],
  },
  {
    // 2.2.5: a changed sale programme is talked about before it takes effect.
    name: 'sale-programmes',
    columns: [
      ...[required(text('complex')), owner('corporation'), required(count('dwellings')), day('consultedOn')],
      ...[day('effectiveOn'), note('outcome')],
    ],
    key: ['owner', 'complex'],
    owner: 'owner',
    constraints: [{ kind: 'order', first: 'consultedOn', after: 'effectiveOn' }],
    watches: [],
    yields: [
      { form: 'consultation', from: 'consultedOn' },
      { form: 'decision', from: 'effectiveOn' },
    ],
  },
  {
    // 3.1.1, 3.1.2: the plans go on after the term; the text and the planning column may name different years.
    name: 'heat-plans',
    columns: [
      ...[required(text('area')), oneOf('extent', 'whole', 'part', 'expected'), quarter('draftBy'), day('adoptedOn')],
      ...[year('startInText'), year('startInPlanning'), oneOf('state', 'planned', 'running', 'done', 'stopped')],
      note('remark'),
    ],
    key: ['area'],
    owner: null,
    constraints: [],
    watches: [{ day: 'draftBy', until: 'adoptedOn' }],
    yields: [{ form: 'register', from: null }],
    alike: ['startInText', 'startInPlanning'],
  },
  {
    // 3.3.1: plans of all, also those that are not sure yet; pairs in the same place and years are found from them.
    name: 'plans-in-place',
    columns: [
      ...[required(text('place')), owner(), required(text('plan'))],
      required(
        oneOf('kindOfPlan', 'new-build', 'renovation', 'maintenance', 'sewer', 'public-space', 'greenery', 'heat'),
      ),
      ...[required(year('fromYear')), required(year('toYear')), required(oneOf('firmness', 'soft', 'firm'))],
      note('measure'),
    ],
    key: ['owner', 'place', 'plan'],
    owner: 'owner',
    constraints: [{ kind: 'period', from: 'fromYear', to: 'toYear' }],
    watches: [],
    yields: [{ form: 'register', from: null }],
  },
  {
    // 3.3.2: every year the climate atlas over the map of the stock, and what is chosen to do.
    name: 'climate-exposure',
    columns: [
      ...[required(text('complex')), owner('corporation'), required(year('atlasYear'))],
      required(oneOf('hazard', 'heat', 'flooding', 'drought', 'subsidence')),
      ...[required(count('exposed')), count('dwellings'), note('measure'), year('measureBy'), day('measureDoneOn')],
    ],
    key: ['owner', 'complex', 'hazard', 'atlasYear'],
    owner: 'owner',
    constraints: [
      { kind: 'part', part: 'exposed', whole: 'dwellings' },
      { kind: 'together', when: 'measureBy', also: 'measure' },
    ],
    watches: [{ day: 'measureBy', until: 'measureDoneOn' }],
    yields: [{ form: 'register', from: null }],
  },
]
