import type { ProposalGroup } from '../model/agenda/proposals.ts'
import type { JudgedWindow } from '../model/agreement-state.ts'

const quarters = (count: number): string => (count === 1 ? '1 kwartaal' : `${count} kwartalen`)

const STATES: Readonly<Partial<Record<JudgedWindow['state'], string>>> = {
  'outcome-unknown': 'uitkomst onbekend',
}

export const agendaNl = {
  title: 'Agenda voorbereiden',
  lead: (series: string, day: string) =>
    `Wat ${series} kan bespreken: wat te laat is, wat tot en met ${day} af moet zijn en waarvan de uitkomst onbekend is.`,
  series: 'Overleg',
  asOf: 'Stand op',
  badDay: 'Vul een bestaande dag in, bijvoorbeeld 31-12-2024.',
  none: 'Er is geen overleg over prestatieafspraken.',
  noneWhy: 'Voorstellen voor een agenda komen hier als er een overleg is dat de afspraken bespreekt.',
  next: 'Eerstvolgend overleg',
  noNext: 'nog niet gepland',
  plan: 'Plan een overleg',
  waiting: 'Staat al klaar of op de agenda',
  groups: {
    disputed: 'Geschillen',
    signalled: 'Signalen',
    asked: 'Wacht op de partijen',
    late: 'Te laat',
    due: 'Komend kwartaal',
    registers: 'Uit de registers',
    'outcome-unknown': 'Uitkomst onbekend',
  } satisfies Record<ProposalGroup, string>,
  groupHelp: {
    disputed: 'Een partij heeft een geschil gemeld en het is nog niet opgelost.',
    signalled: 'Cijfers kwamen onder een signaalwaarde. Dat vraagt een gesprek.',
    asked: 'Een partij deed een voorstel, of een nieuwe tekst of opvolger wacht op akkoord.',
    late: 'De laatste dag is voorbij en het is niet gedaan.',
    due: 'De laatste dag valt in dit of het volgende kwartaal.',
    registers: 'In een register ging een dag voorbij of komt er een aan.',
    'outcome-unknown': 'De laatste dag is voorbij en niemand vertelde wat er is gebeurd. Vraag het na.',
  } satisfies Record<ProposalGroup, string>,
  there: { proposed: 'staat klaar', 'on-agenda': 'op de agenda' },
  nothing: 'Er is op deze dag niets voor te stellen.',
  submit: 'Zet klaar voor dit overleg',
  nothingPicked: 'Vink aan wat u wilt bespreken.',
  lead1: (lead: string) => `Trekker: ${lead}.`,
  disputed: (nr: string) => `Geschil over afspraak ${nr}`,
  itemTitle: (nr: string, subject: string) => `${nr} ${subject}`,
  because: (label: string, window: string, state: JudgedWindow['state'], delay: number): string =>
    state === 'late'
      ? `${label} (${window}): ${delay === 0 ? 'te laat' : `${quarters(delay)} te laat`}`
      : `${label} (${window})${STATES[state] ? `: ${STATES[state]}` : ''}`,
}
export type AgendaText = typeof agendaNl
