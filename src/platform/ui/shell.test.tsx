import { describe, expect, test } from 'vitest'
import { parseMunicipalityId } from '#kernel/ref.ts'
import { PageTitle } from './page-title.tsx'
import { renderShell } from './shell.tsx'
import type { ShellProps } from './shell-props.ts'

const BAD = '"><script>alert(1)</script>'
const entry = (group: 'regie' | 'urgency' | 'admin', path: string, nl: string) => ({
  group,
  path,
  label: { nl, en: nl },
  needs: {} as never,
})

const shell = (changes: Partial<ShellProps> = {}): ShellProps => ({
  title: 'Urgentie per buurt',
  locale: 'nl',
  municipality: {
    id: parseMunicipalityId('GM9999') as never,
    name: 'Voorbeeldstad',
    slug: 'voorbeeldstad',
    fictional: true,
  },
  path: '/voorbeeldstad/urgentie?horizon=2035',
  href: (path) => `/voorbeeldstad${path}`,
  breadcrumb: [{ label: 'Regie', href: '/voorbeeldstad/' }, { label: 'Urgentie' }],
  menu: [
    entry('regie', '/', 'Regie'),
    entry('urgency', '/urgentie', 'Rangorde'),
    entry('urgency', '/gebieden', 'Gebieden'),
  ],
  current: '/urgentie',
  layout: 'expert',
  user: { name: 'S. Voorbeeld', role: 'Programmamanager' },
  theme: 'system',
  guard: { csrf: 'c', key: 'k' },
  version: '0.1.0',
  ...changes,
})
const render = (changes: Partial<ShellProps> = {}) =>
  renderShell(shell(changes), <PageTitle title="Urgentie per buurt" />)

describe('the page shell', () => {
  test('lets its script wait for the whole page, whose data it reads', () => {
    const [tag] = render().match(/<script[^>]*islands[^>]*>/) ?? []
    expect(tag).toContain('type="module"')
    expect(tag).not.toContain('async')
  })

  test('has one title, one h1, a language and a way past the menu', () => {
    const html = render()
    expect(html.startsWith('<!doctype html><html lang="nl">')).toBe(true)
    expect(html).toContain('<title>Urgentie per buurt - Wijkregie - Gemeente Voorbeeldstad</title>')
    expect(html.match(/<h1/g)).toHaveLength(1)
    expect(html).toContain('href="#inhoud"')
    expect(html).toContain('id="inhoud"')
  })

  test('says on every page of an invented municipality that its data are invented', () => {
    expect(render()).toContain('Voorbeeldgegevens.')
    const real = { ...shell().municipality, fictional: false } as ShellProps['municipality']
    expect(render({ municipality: real })).not.toContain('Voorbeeldgegevens')
  })

  test('opens only the group of this page', () => {
    const html = render()
    expect(html).toContain('href="/voorbeeldstad/urgentie" aria-current="page"')
    expect(html).toContain('Gebieden')
    expect(render({ current: '/' })).not.toContain('Gebieden')
    expect(html).not.toContain('Beheer')
  })

  test('a resident gets no side navigation', () => {
    expect(render({ layout: 'resident', user: null })).not.toContain('Hoofdmenu')
  })

  test('a stored theme is on the document; otherwise the device decides', () => {
    expect(render({ theme: 'dark' })).toContain('<html lang="nl" data-theme="dark">')
    expect(render()).not.toContain('data-theme=')
  })

  test('language and theme links keep the choices of the page', () => {
    const html = render()
    expect(html).toContain('href="/voorbeeldstad/urgentie?horizon=2035&amp;lang=en"')
    expect(html).toContain('href="/voorbeeldstad/urgentie?horizon=2035&amp;theme=dark"')
    expect(render({ locale: 'en' })).toContain('Skip to content')
  })

  test('nothing inline: scripts have an address, there are no style attributes, text stays text', () => {
    const html = render({ title: BAD, user: { name: BAD, role: BAD }, breadcrumb: [{ label: BAD }], version: BAD })
    for (const [script] of html.matchAll(/<script[^>]*>/g)) expect(script).toMatch(/ src="\/assets\//)
    expect(html).not.toMatch(/\sstyle=|<style|<script>/)
  })
})
