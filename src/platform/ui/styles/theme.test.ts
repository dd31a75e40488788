import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'

const HERE = import.meta.dirname
const theme = readFileSync(join(HERE, 'theme.css'), 'utf8')
const layers = globSync('*.css', { cwd: HERE }).filter((file) => file !== 'theme.css')
const ours = layers.map((file) => readFileSync(join(HERE, file), 'utf8')).join('\n')

const tokens = (css: string): Map<string, string> =>
  new Map([...css.matchAll(/(--wr-[\w-]+):\s*([^;]+);/g)].map(([, name = '', value = '']) => [name, value.trim()]))
const block = (start: string): string => {
  const from = theme.indexOf(start)
  expect(from).toBeGreaterThan(-1)
  return theme.slice(from, theme.indexOf('}', from))
}
const light = tokens(block(':root {'))
const bySystem = tokens(block(':root:not([data-theme="light"])'))
const byChoice = tokens(block(':root[data-theme="dark"]'))

/** WCAG 2.2: relative luminance of a #rrggbb colour. */
function luminance(colour: string): number {
  const channel = (at: number): number => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  }
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5)
}
function contrast(theme: ReadonlyMap<string, string>, a: string, b: string): number {
  const [x, y] = [luminance(theme.get(a) ?? ''), luminance(theme.get(b) ?? '')]
  return (Math.max(x, y) + 0.05) / (Math.min(x, y) + 0.05)
}

const TEXT = [
  ['--wr-ink', '--wr-bg'],
  ['--wr-ink', '--wr-surface'],
  ['--wr-ink-2', '--wr-bg'],
  ['--wr-ink-2', '--wr-accent-soft'],
  ['--wr-ink-3', '--wr-sunken'],
  ['--wr-accent', '--wr-bg'],
  ['--wr-accent', '--wr-accent-soft'],
  ['--wr-on-accent', '--wr-accent'],
  ['--wr-on-accent', '--wr-accent-hover'],
  ['--wr-on-head', '--wr-head'],
  ['--wr-head-2', '--wr-head'],
  ['--wr-on-demo', '--wr-demo'],
  ['--wr-ok', '--wr-ok-soft'],
  ['--wr-warn', '--wr-warn-soft'],
  ['--wr-danger', '--wr-danger-soft'],
  ['--wr-info', '--wr-info-soft'],
  ['--wr-neutral', '--wr-neutral-soft'],
] as const
const EDGES = [
  ['--wr-line-strong', '--wr-surface'],
  ['--wr-line-strong', '--wr-sunken'],
  ['--wr-accent', '--wr-sunken'],
] as const

describe.each([
  ['light', light],
  ['dark', new Map([...light, ...bySystem])],
] as const)('%s theme', (_, values) => {
  test.each(TEXT)('%s on %s can be read', (text, surface) => {
    expect(contrast(values, text, surface)).toBeGreaterThanOrEqual(4.5)
  })
  test.each(EDGES)('%s on %s can be seen', (edge, surface) => {
    expect(contrast(values, edge, surface)).toBeGreaterThanOrEqual(3)
  })
})

describe('the one file that a municipality replaces', () => {
  test('dark by device and dark by choice are the same', () => {
    expect([...byChoice]).toEqual([...bySystem])
    expect(bySystem.size).toBeGreaterThan(50)
  })

  test('holds every value that the stylesheet asks for', () => {
    const asked = new Set([...`${ours}${theme}`.matchAll(/var\((--wr-[\w-]+)/g)].map(([, name = '']) => name))
    expect([...asked].filter((name) => !light.has(name))).toEqual([])
    expect(asked.size).toBeGreaterThan(60)
  })

  test('holds every colour: the stylesheet itself has none, but black and white on paper', () => {
    const screen = ours.replace(/@media print[\s\S]*$/, '').replace(/\/\*[\s\S]*?\*\//g, '')
    expect(
      screen.match(/#[0-9a-f]{3,8}\b|rgba?\(|hsl/gi)?.filter((colour) => !/^#(i|p|000|fff)/i.test(colour)) ?? [],
    ).toEqual([])
  })
})
