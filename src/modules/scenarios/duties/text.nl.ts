import type { BearingParty } from '../model/agreed/pledge.ts'

export const dutiesNl = {
  source: 'Scenario’s van de gemeente',
  manager: 'Programmamanager',
  economist: 'Planeconoom',
  undecided: (name: string) => `Besluit na raadpleging: ${name}`,
  undecidedWhy: 'Dit scenario staat vast voor raadpleging. De dag van het besluit is voorbij.',
  outdated: (name: string) => `Andere regels voor ${name}`,
  outdatedWhy: (count: number, day: string) =>
    `${count === 1 ? 'Eén regel is' : `${count} regels zijn`} anders dan op ${day}, de dag waarmee is gerekend.`,
  unrevised: (name: string, year: string) => `Jaarlijkse herziening ${year}: ${name}`,
  unrevisedWhy:
    'Over dit scenario is besloten en het jaar is voorbij. Zet de betalingen naast het plan en sluit het jaar.',
  parties: {
    municipality: 'gemeente',
    'water-board': 'waterschap',
    corporation: 'corporatie',
    owners: 'eigenaren',
    state: 'Rijk',
    fund: 'fonds',
    market: 'marktpartij',
  } satisfies Record<BearingParty, string>,
  limitOver: (party: string, name: string) => `Grens verlopen van ${party}: ${name}`,
  limitOverWhy: 'Tot deze dag gold wat de partij kan dragen. Vraag haar opnieuw hoe ver zij kan gaan en leg het vast.',
  lead: 'Projectleider',
  pilotOver: (name: string) => `Pilot afronden: ${name}`,
  pilotOverWhy: 'De einddatum van deze pilot is voorbij. Leg vast wat er is geleerd en hoe het verder gaat.',
  lessons: (name: string) => `Terug naar fase 2: ${name}`,
  lessonsWhy: (count: number) =>
    `${count === 1 ? 'Eén les is' : `${count} lessen zijn`} nog niet opgepakt in een nieuwe versie.`,
}
export type DutiesText = typeof dutiesNl
