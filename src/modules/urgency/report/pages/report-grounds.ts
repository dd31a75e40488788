// What the report rests on: quality of the data, what to measure, sources and assumptions.
import { dayOf } from '#kernel/calendar.ts'
import { formatDate, formatNumber, formatShare } from '#kernel/dutch.ts'
import { printSource } from '#kernel/source.ts'
import type { TextBlock } from '#platform/documents/text-document.ts'
import { CRITICAL_COLUMNS } from '../../model/area-study.ts'
import { GROUP_NAMES, PARAMETER_GROUPS, printValue } from '../../model/parameter-sets/layout.ts'
import { standingOf } from '../../model/parameter-sets/set-version.ts'
import { PARAMETER_DEFAULTS, type ParameterName } from '../../model/parameters.ts'
import { measurementsToRank } from '../../model/rules.ts'
import { basisOf, parametersText, valueWithUnit } from '../../parameters/words.ts'
import { heading, note, paragraph, type ReportContext } from './report-parts.ts'

const TIERS = ['A', 'B', 'C', 'D', 'none'] as const
const INPUTS = ['floor', 'groundwater', 'rate', 'foundation'] as const

/** How many dwellings rest on a measurement, and how many on an assumption. */
export function qualitySection({ t, material, locale }: ReportContext): TextBlock[] {
  const { quality: words } = t.area
  const { measured } = material.ranked
  if (!measured) return []
  const number = (value: number) => formatNumber(value, 0, locale)
  const { hoog, midden, laag } = measured.confidence
  return [
    heading(words.heading),
    {
      kind: 'table',
      caption: words.caption,
      columns: [
        { label: words.what, align: 'text', rowHeader: true },
        ...TIERS.map((tier) => ({ label: `${words[tier].label} ${words[tier].meaning}`, align: 'number' as const })),
      ],
      rows: INPUTS.map((input) => [words.inputs[input], ...TIERS.map((tier) => number(measured.quality[input][tier]))]),
    },
    note(words.confidence(number(hoog), number(midden), number(laag))),
  ]
}

/** What lacks most often among the dwellings that are not known, and how many it takes to a rank. */
export function measureSection({ words: { measure: words }, t, material, locale }: ReportContext): TextBlock[] {
  const { ranked, run } = material
  const { measured, known, dwellings } = ranked
  if (!measured || known === null || dwellings === null) return []
  const share = formatShare(run.parameters.coverageToRank, locale, 0)
  const needed = measurementsToRank(known, dwellings, run.parameters.coverageToRank)
  const lacking = CRITICAL_COLUMNS.filter((column) => measured.missing[column] > 0).sort(
    (a, b) => measured.missing[b] - measured.missing[a],
  )
  return [
    heading(words.heading),
    paragraph(needed > 0 ? words.needed(formatNumber(needed, 0, locale), share) : words.enough(share)),
    lacking.length === 0
      ? paragraph(words.complete)
      : {
          kind: 'table',
          caption: words.caption,
          columns: [
            { label: words.what, align: 'text', rowHeader: true },
            { label: words.count, align: 'number' },
          ],
          rows: lacking.map((column) => [t.columns[column], formatNumber(measured.missing[column], 0, locale)]),
        },
  ]
}

export function sourceSection({ words: { sources: words }, t, material, locale }: ReportContext): TextBlock[] {
  const { run, sources } = material
  const data = sources.map(
    (source) => `${printSource(source)}${source.asOf ? ` (${formatDate(source.asOf, locale)})` : ''}`,
  )
  return [
    heading(words.heading),
    {
      kind: 'table',
      caption: words.caption,
      columns: [
        { label: words.what, align: 'text', rowHeader: true },
        { label: words.value, align: 'text' },
      ],
      rows: [
        [words.run, String(run.number)],
        [words.model, `${run.modelName} ${run.modelVersion}`],
        [words.date, formatDate(run.date, locale)],
        [words.made, formatDate(dayOf(run.createdAt), locale)],
        [words.mode, t.choices.modes[run.mode]],
        [words.set, run.parameterSet === 0 ? words.setDefault : String(run.parameterSet)],
        [words.hash, inGroups(run.parametersHash)],
        [words.input, inGroups(run.inputHash)],
        [words.data, data.length === 0 ? words.noData : data.join('; ')],
      ],
    },
  ]
}

/** A hash in groups of eight, so that it breaks where a line ends and can be compared by eye. */
const inGroups = (hash: string): string => (hash.match(/.{1,8}/g) ?? []).join(' ')

/** Every number the outcome rests on, and which of them are defaults of ours without a source. */
export function assumptionSection({ words: { assumptions: words }, material, locale }: ReportContext): TextBlock[] {
  const { run, set } = material
  const t = parametersText(locale)
  const { own, run: chosen, source, assumption } = basisOf(run.parameters, set).found
  const all = own.length + chosen.length + source.length + assumption.length
  const row = (name: ParameterName): string[] => [
    t.words[name].name,
    valueWithUnit(name, run.parameters[name], locale),
    printValue(name, PARAMETER_DEFAULTS[name].value, locale),
    t.standings[standingOf(name, run.parameters, set)],
  ]
  return [
    heading(words.heading),
    paragraph(words.intro(all, source.length, assumption.length, own.length + chosen.length)),
    {
      kind: 'table',
      caption: words.caption,
      columns: [
        { label: words.name, align: 'text', rowHeader: true },
        { label: words.value, align: 'number' },
        { label: words.standard, align: 'number' },
        { label: words.basis, align: 'text' },
      ],
      rows: GROUP_NAMES.flatMap((group) => PARAMETER_GROUPS[group].map(row)),
    },
  ]
}
