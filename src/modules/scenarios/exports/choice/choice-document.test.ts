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
    impasse: null,
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
