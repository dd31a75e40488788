import { describe, expect, test } from 'vitest'
import { handlePost } from './no-personal-data.ts'
import type { FieldError, PageRoute, UploadedFile, Visit } from './route.ts'

const KEPT = { kind: 'redirect', to: '/kept' } as const
const route = (change: Partial<PageRoute> = {}) => {
  const told: FieldError[] = []
  const made: PageRoute = {
    ...{ method: 'post', path: '/x', needs: { object: 'dispute', action: 'write' }, handle: async () => KEPT },
    again: async (_, errors) => {
      told.push(...errors)
      return { kind: 'not-found' }
    },
    ...change,
  }
  return { made, told }
}
const post = async (
  fields: Readonly<Record<string, string>>,
  change: Partial<PageRoute> = {},
  files: readonly string[] = [],
) => {
  const { made, told } = route(change)
  const named = files.map((originalName, n): [string, UploadedFile] => [
    n === 0 ? 'bestand' : `bestand:${n + 1}`,
    { originalName, type: '', bytes: 0, path: '' },
  ])
  const visit = {
    ...{ form: new URLSearchParams(fields), locale: 'nl' },
    files: new Map(named),
  } as unknown as Visit
  const answer = await handlePost(made, visit)
  return { answer, fields: told.map(({ field }) => field), told }
}

describe('B13: a form that tells of a person comes back', () => {
  test('every such field is named, with what it seems to hold, and nothing is handed on', async () => {
    const { answer, told } = await post({
      wat: 'Verslag',
      waar: 'bel 06-12345678',
      waarom: 'Ontruiming Dorpsstraat 12',
    })
    expect(answer).toEqual({ kind: 'not-found' })
    expect(told).toEqual([
      { field: 'waar', message: expect.stringContaining('een mailadres of telefoonnummer') },
      { field: 'waarom', message: expect.stringContaining('een ontruiming van iemand') },
    ])
  })

  test('what a file is called is looked at too, also of a second one', async () => {
    const { fields } = await post({}, {}, ['verslag.pdf', 'huurachterstand Kerkweg 3.pdf'])
    expect(fields).toEqual(['bestand'])
  })

  test.each([
    ['counts and working agreements', { waarom: '12 ontruimingen in 2024; werkafspraken woonfraude lopen' }, {}],
    ['a number of nine digits where only numbers stand', { bedrag: '111222333' }, { figures: () => ['bedrag'] }],
    ['an id of our own', { project: '0a111222-3330-4b5c-8d7e-111222333abc' }, {}],
    ['the hidden fields of the form', { _key: '111222333', _csrf: '111222333' }, {}],
    ['a route without texts', { besluit: 'bel 06-12345678' }, { again: undefined }],
  ] as const)('%s pass', async (_, fields, change) => {
    expect((await post(fields, change as Partial<PageRoute>)).answer).toEqual(KEPT)
  })

  test('a citizen service number in a text does not', async () =>
    expect((await post({ waarom: '111222333' })).fields).toEqual(['waarom']))
})
