import { formatNumber, formatRange, formatShare } from '#kernel/dutch.ts'
import type { DwellingRefusal } from '#modules/areas/model/index.ts'
import type { AreaUrgency, ParameterProblem, UrgencyClass } from './model/index.ts'

const refusals: Record<DwellingRefusal, string> = {
  'dwelling-id-missing': 'De woning heeft geen nummer, of een nummer dat te lang is',
  'neighbourhood-code-invalid': 'De buurtcode is niet geldig',
  'not-a-number': 'Dit is geen getal',
  'out-of-range': 'Deze waarde kan niet kloppen: kijk naar de eenheid (hoogte en diepte in m, zakking in mm per jaar)',
  'quality-unknown': 'Deze kwaliteit kennen we niet: kies A, B, C of D (grondwater: A, B of D)',
  'rain-depths-reversed': 'Het water van een bui van eens per 1000 jaar staat lager dan dat van eens per 100 jaar',
}

const parameterProblems: Record<ParameterProblem['problem'], string> = {
  'unknown-name': 'Deze parameter bestaat niet',
  'not-a-number': 'Dit is geen getal',
  'out-of-range': 'Deze waarde ligt buiten wat mogelijk is',
}

/** What `urgency assess` says on the console. */
export const assessNl = {
  refusals,
  parameterProblems,
  dwellingTwice: (line: number) => `Deze woning staat ook op regel ${line}`,
  columnNotRead: 'Deze kolom kennen we niet; hij is niet gelezen',
  columnMisspelled: (column: string) => `Deze kolom kennen we niet; bedoel je ${column}?`,
  noDwellings: 'Het bestand bevat geen woningen',
  notAYear: 'Dit is geen jaartal',
  notARaise: 'Een ophoging is een getal groter dan 0 en hoogstens 2 m',
  streetMissing: 'De straat ontbreekt',
  notParameters: 'Dit is geen JSON-object met parameters',
  programmeUnused: 'Het straatprogramma telt alleen mee met --mode programme',
  andMore: (count: number) => `... en nog ${formatNumber(count)} meldingen`,
  usage: {
    date: '--date: geef een dag als 2026-01-01',
    trend: '--groundwater-trend: geef mm per jaar, tussen -50 en 50',
    mode: '--mode: kies envelope of programme',
  },
  table: {
    title: (date: string, version: string, hash: string) =>
      `Urgentie per buurt op ${date} (model ${version}, parameters ${hash.slice(0, 12)})`,
    columns: ['Rang', 'Buurt', 'Woningen', 'Bekend', 'Getroffen in 2035', 'Aandeel', 'Klasse'],
    row: (area: AreaUrgency): string[] => [
      area.rank === null ? '-' : `${area.rank} (${formatRange(String(area.rankLow), String(area.rankHigh))})`,
      area.code,
      formatNumber(area.dwellings),
      formatNumber(area.known),
      formatNumber(area.expectedAffected, 1),
      formatShare(area.share),
      area.class ?? '-',
    ],
    measureFirst: 'Eerst meten: van deze buurten is te weinig bekend om ze een plaats te geven',
    classes: (problem: string, counts: ReadonlyMap<UrgencyClass | 'unknown' | 'not_applicable', number>) =>
      `${problem}: ${[...counts].map(([name, count]) => `${classNames[name]} ${formatNumber(count)}`).join(', ')}`,
    problems: { damp: 'Vocht', flood: 'Water van de straat' },
  },
}

const classNames: Record<UrgencyClass | 'unknown' | 'not_applicable', string> = {
  U4: 'nu (U4)',
  U3: 'voor 2035 (U3)',
  U2: 'voor 2050 (U2)',
  U1: 'voor 2075 (U1)',
  U0: 'later of niet (U0)',
  unknown: 'onbekend',
  not_applicable: 'niet van toepassing',
}
