import { describe, expect, test } from 'vitest'
import { calendarDate } from '#kernel/calendar.ts'
import { formatLargeEuros } from '#kernel/dutch.ts'
import { writeOdt } from '#platform/documents/odt.ts'
import { writePdf } from '#platform/documents/pdf.ts'
import { pdfTags, pdfWords } from '#platform/documents/testing/pdf-words.ts'
import { outcomeOf } from '../../model/outcome/outcome-of.ts'
import type { Scenario } from '../../model/scenario.ts'
import { SMALL } from '../../testing.ts'
import { findAssumptions } from '../file-makers.ts'
import { choiceDocument } from './choice-document.ts'
import { type ChoiceMaterial, nothingOf } from './material.ts'
import { choiceNl } from './text.nl.ts'

const DRAW = { draws: 50, seed: 1 }
const IMPRINT = {
  municipality: 'Proefstad',
  version: 'versie 2',
  model: 'F1',
  hash: 'abcdef',
  made: calendarDate('2026-12-01'),
}

function materialOf(scenario: Scenario): ChoiceMaterial {
  const outcome = outcomeOf(scenario, DRAW)
  return {
    scenario,
    outcome,
    nothing: outcomeOf(nothingOf(scenario), DRAW),
    assumptions: findAssumptions({ scenario }),
    ...{ impasse: null, uncoveredByAgreement: null },
  }
}

const material = materialOf(SMALL)
const document = choiceDocument(material, IMPRINT, 'nl')
const words = JSON.stringify(document.blocks)

describe('SCN-16 choice and consequences', () => {
  test('says what the outcome says, of the plan and of doing nothing, with its band', () => {
    for (const { money } of [material.outcome, material.nothing])
      for (const amount of [money.shortage.p50, money.shortage.p5, money.shortage.p95])
        expect(words).toContain(formatLargeEuros(amount))
    expect(words).toContain(formatLargeEuros(material.outcome.money.peakFunding.p50))
    expect(words).toContain(formatLargeEuros(material.outcome.cover.uncovered))
  })

  test('has three scales, costs, ownership, risks, assumptions and what is not known', () => {
    const headings = document.blocks.flatMap((block) => (block.kind === 'heading' ? [block.text] : []))
    for (const about of ['bewoners', 'het blok', 'de stad', 'Wie betaalt', 'Eigendom', 'Risico', 'rust', 'niet weten'])
      expect(headings.join()).toContain(about)
  })

  test('every kind of warning of the outcome has its words, and nothing is left to fill in', () => {
    expect(material.outcome.warnings.length).toBeGreaterThan(2)
    expect(words).not.toMatch(/undefined|NaN|Infinity/)
  })

  test('SCN-03: a recorded impasse is stated with its day and reason, and only then', () => {
    const impasse = { since: calendarDate('2026-09-14'), reason: 'Eigenaren en corporatie komen er niet uit.' }
    const told = JSON.stringify(choiceDocument({ ...material, impasse }, IMPRINT, 'nl').blocks)
    expect(told).toMatch(/Op 14\sseptember\s2026 is een impasse vastgelegd/)
    expect(told).toContain(impasse.reason)
    expect(words).not.toContain('impasse')
  })

  const tableOf = (caption: string, blocks = document.blocks) => {
    const found = blocks.find((block) => block.kind === 'table' && block.caption === caption)
    if (found?.kind !== 'table') throw new Error(`no table: ${caption}`)
    return found.rows
  }
  /** "−€ 1,2 mln" -> -1.2; every amount of the tables below is in millions. */
  const millionOf = (shown = ''): number => {
    expect(shown).toMatch(/^−?€\s[\d.]+,\d\smln$/)
    return Number(
      shown
        .replace('−', '-')
        .replace(',', '.')
        .replace(/[^\d.-]/g, ''),
    )
  }
  const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0)

  test('balances of all parties, with everybody outside the plan, are nought together and in one unit', () => {
    const amounts = tableOf(choiceNl.costs.table).map((row) => millionOf(row[1]))
    expect(amounts.at(-1)).toBe(0)
    expect(Math.abs(sum(amounts))).toBeLessThan(0.05 * amounts.length)
    expect(tableOf(choiceNl.costs.table).map(([party]) => party)).toContain(choiceNl.costs.outside)
  })

  test('the parts of a shortage add up to the shortage below them, of the plan and of doing nothing', () => {
    const rows = tableOf(choiceNl.beside.partsTable)
    for (const column of [1, 2]) {
      const amounts = rows.map((row) => millionOf(row[column]))
      expect(Math.abs(sum(amounts.slice(0, -1)) - (amounts.at(-1) ?? 0))).toBeLessThan(0.05 * amounts.length)
    }
    const { money } = material.nothing
    expect(rows.at(-1)?.[2]).toBe(formatLargeEuros(money.shortage.base))
  })

  test('FIN-17: what the agreements leave open stands beside the key, only for who may know it', () => {
    const uncoveredByAgreement = { p5: 3e6, p50: 4_200_000, p95: 5e6 }
    const told = JSON.stringify(choiceDocument({ ...material, uncoveredByAgreement }, IMPRINT, 'nl').blocks)
    expect(told).toContain(`Nog niet gedekt volgens de afspraken: ${formatLargeEuros(4_200_000)}`)
    expect(words).not.toContain('afspraken')
    for (const said of [told, words]) expect(said).toContain(choiceNl.costs.keyIsProposal)
  })

  test('invented figures carry their mark, real ones do not', () => {
    expect(document.banner).toContain('Voorbeeldgegevens')
    const real = { ...SMALL, area: { ...SMALL.area, fictional: false } }
    expect(choiceDocument({ ...material, scenario: real }, IMPRINT, 'nl').banner).toBeNull()
  })

  test('a plan in which nothing happens, and English, can be told as well', () => {
    const nothing = choiceDocument(materialOf(nothingOf(SMALL)), IMPRINT, 'en')
    expect(JSON.stringify(nothing)).not.toMatch(/undefined|NaN|Infinity/)
    expect(JSON.stringify(nothing)).toContain('Nobody has to move')
  })

  test('is a tagged PDF with its pictures, and an ODT', async () => {
    const pdf = await writePdf(document)
    expect(pdfTags(pdf, 'Figure')).toBe(2)
    expect(pdfWords(pdf)).toContain('Keuze en gevolgen: Klein plan')
    expect((await writeOdt(document)).length).toBeGreaterThan(2000)
  })
})
