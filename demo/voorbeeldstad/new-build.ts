// What the corporations of Voorbeeldstad build and demolish. Everything here is invented.
import { type HousingProject, listHousingProjects, replaceHousingProjects } from '#modules/agreements/index.ts'
import type { Scope } from '#platform/db/scope.ts'
import { INVENTED } from './agreements.ts'

type Row = readonly [
  category: string,
  corporation: string,
  project: string,
  dwellings: number | null,
  year: string,
  kind?: 'demolished',
]
const ROWS: readonly Row[] = [
  ['delivery-2024', 'Stadswonen', 'Turfkade 1-127', 64, '2024'],
  ['delivery-2024', 'Woonhof', 'Klokhof', 22, '2024'],
  ['delivery-2025', 'Stadswonen', 'Havenweg 2-88', 44, '2025'],
  ['delivery-2025', 'Stadswonen', 'Havenweg 90-176', 44, '2025'],
  ['plan-stock-2026-2030', 'Stadswonen', 'Seringenhof fase 1', 56, '2027'],
  ['plan-stock-2026-2030', 'Stadswonen', 'Seringenhof fase 2', 60, 'v.a. 2029'],
  ['plan-stock-2026-2030', 'Woonhof', 'Stationsplein', null, 'n.t.b.'],
  ['demolition-newbuild-2026-2030', 'Stadswonen', 'Seringenhof fase 1', 40, '2026', 'demolished'],
]

const projectOf = ([category, corporation, project, dwellings, yearText, kind]: Row): HousingProject => {
  const year = /\d{4}$/.exec(yearText)?.[0]
  return {
    ...{ rowType: 'project', category, corporation, project, dwellings, yearText, note: '', unitKind: kind ?? 'new' },
    ...{ dwellingsText: dwellings === null ? 'n.t.b.' : String(dwellings), sources: [INVENTED] },
    yearFrom: year === undefined ? null : Number(year),
  }
}

/** Once: what was read in afterwards stays. */
export const loadVoorbeeldstadNewBuild = (scope: Scope): Promise<void> =>
  scope.transaction(async (db) => {
    if ((await listHousingProjects(db, ['public'])).length > 0) return
    await replaceHousingProjects(db, ROWS.map(projectOf))
  })
