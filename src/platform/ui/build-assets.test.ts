import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { buildAssets } from './build-assets.ts'

const folder = mkdtempSync(join(tmpdir(), 'wijkregie-assets-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('bundles once, from our own origin only', async () => {
  const first = await buildAssets(folder)
  expect(first.built).toBe(true)
  expect(Object.keys(first.files)).toEqual(
    expect.arrayContaining(['wijkregie.css', 'theme.css', 'islands.js', 'mark.svg']),
  )
  const css = readFileSync(join(folder, first.files['wijkregie.css'] ?? ''), 'utf8')
  expect(css).toContain('nl-button')
  expect(css).toContain('utrecht-table')
  expect(css).not.toMatch(/url\(["']?(?:https?:)?\/\//)
  const islands = readFileSync(join(folder, first.files['islands.js'] ?? ''), 'utf8')
  expect(islands.length).toBeLessThan(6000)
  expect(islands).not.toMatch(/\beval\(|new Function/)
  expect(readdirSync(folder).filter((name) => name.endsWith('.woff2'))).toHaveLength(6)
  const second = await buildAssets(folder)
  expect(second).toEqual({ files: first.files, built: false })
})
