// A browser's way through reading in a budget, for tests against a database.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { renderToStaticMarkup } from 'react-dom/server'
import { dayOf } from '#kernel/calendar.ts'
import type { UserId } from '#kernel/ref.ts'
import type { TestTown } from '#modules/areas/importers/import-testing.ts'
import { may, permissionTable } from '#platform/auth/permissions.ts'
import type { Role } from '#platform/auth/roles.ts'
import type { Answer, PageAnswer, Visit } from '#platform/http/route.ts'
import { PageProvider } from '#platform/ui/index.ts'
import { roles } from '../roles.ts'
import { budgetPages } from './pages/routes.tsx'

export const RIGHTS = permissionTable(roles)

/** Visits of one scenario; `town` and `folder` are there once the test has begun. */
export function budgetVisits(id: string, at: () => { town: TestTown; folder: string }) {
  const visit = (
    fields: Record<string, string> | URLSearchParams = {},
    draft = '',
    role: Role = 'land-economist',
    file = '',
  ): Visit => {
    const { town, folder } = at()
    const { municipality, scope, deps } = town
    const actor = { kind: 'user', id: `u-${role}` as UserId, name: role, roles: [role] } as const
    const path = join(folder, 'upload')
    if (file !== '') writeFileSync(path, file)
    const files =
      file === '' ? [] : [['bestand', { originalName: 'begroting.csv', type: 'text/csv', bytes: 1, path }] as const]
    return {
      ...{ actor, municipality, scope, deps, params: { id, draft }, locale: 'nl', requestId: 'r' },
      ...{ query: new URLSearchParams(), form: new URLSearchParams(fields), files: new Map(files) },
      ...{ today: dayOf(new Date('2026-03-01')), href: (to: string) => `/proef${to}` },
      may: (permission: Parameters<Visit['may']>[0]) => may(RIGHTS, actor.roles, permission),
    } as unknown as Visit
  }
  const ask = async (method: 'get' | 'post', path: string, asked: Visit): Promise<Answer> => {
    const route = budgetPages.find((each) => each.method === method && each.path === `/scenarios/:id${path}`)
    if (!route) throw new Error(path)
    return route.handle(asked)
  }
  const pageOf = (answer: Answer): PageAnswer => {
    if (answer.kind !== 'page') throw new Error(`Not a page: ${answer.kind}`)
    return answer
  }
  const htmlOf = (answer: Answer): string => {
    const context = { locale: 'nl', href: (path: string) => `/proef${path}`, guard: null } as const
    return renderToStaticMarkup(<PageProvider value={context}>{pageOf(answer).body}</PageProvider>)
  }
  const upload = async (content: string): Promise<string> => {
    const answer = await ask('post', '/inlezen', visit({}, '', 'land-economist', content))
    if (answer.kind !== 'redirect') throw new Error(htmlOf(answer))
    return answer.to.split('/').at(-1) ?? ''
  }
  const lookAt = (draft: string, query: string): Visit => ({ ...visit({}, draft), query: new URLSearchParams(query) })
  const COLUMNS = {
    ...{ opmaak: 'one-column', eenheid: 'euro', notatie: 'dutch', negatief: 'refused', totaal: 'totaal' },
    ...{ soort: 'k:Post', exploitatie: 'soort', betaler: 'soort', ontvanger: 'soort', index: 'soort', btw: 'v:none' },
    ...{ blok: 'k:Blok', bedrag: 'k:Bedrag', jaar: 'k:Jaar', prijspeil: 'dag', prijsdag: '2026-01-01' },
    ...{ deel: '', omschrijving: 'k:Wat' },
  }
  const WORDS = ['acquisition', 'demolition', 'civil', 'contribution']
  const wordsForm = (answers: readonly string[]) =>
    Object.fromEntries(
      ['aankoop', 'slopen', 'rioolwerk', 'rijkssubsidie'].flatMap((word, index) => [
        [`van-category-${index}`, word],
        [`woord-category-${index}`, answers[index] ?? ''],
      ]),
    )
  const flowsForm = (): Record<string, string> =>
    Object.fromEntries(
      (
        [
          ['acquisition', 'land', 'development', 'owners', 'house'],
          ['demolition', 'land', 'development', 'world', 'build'],
          ['civil', 'land', 'development', 'world', 'civil'],
          ['contribution', 'state', 'state', 'open', 'none'],
        ] as const
      ).flatMap(([category, ...flow]) =>
        (['ledger', 'payer', 'payee', 'indexClass'] as const).map((field, at) => [
          `stroom-${category}-${field}`,
          flow[at] ?? '',
        ]),
      ),
    )

  return { visit, ask, pageOf, htmlOf, upload, lookAt, COLUMNS, WORDS, wordsForm, flowsForm }
}
