// The two demo municipalities: Dordrecht as its documents tell it, and Voorbeeldstad, which does not exist.
import { parseMunicipalityId } from '#kernel/ref.ts'
import type { Municipality } from '#platform/auth/actor.ts'
import { makeDemoAccounts } from '#platform/auth/demo-accounts.ts'
import { saveMunicipality } from '#platform/auth/municipality.ts'
import type { Deps } from '#platform/deps.ts'
import type { Module } from '#platform/module.ts'
import { loadDordrecht } from './dordrecht/load.ts'
import { loadDordrechtMonitors } from './dordrecht/monitors.ts'
import { loadDordrechtRegisters } from './dordrecht/registers.ts'
import { loadVoorbeeldstadTexts } from './voorbeeldstad/agreement-texts.ts'
import { loadVoorbeeldstadAgreements } from './voorbeeldstad/agreements.ts'
import { loadVoorbeeldstad } from './voorbeeldstad/load.ts'
import { loadVoorbeeldstadMonitors } from './voorbeeldstad/monitors.ts'
import { loadVoorbeeldstadNewBuild } from './voorbeeldstad/new-build.ts'
import { loadVoorbeeldstadProgramme } from './voorbeeldstad/programme.ts'
import { loadVoorbeeldstadProperty } from './voorbeeldstad/property.ts'
import { loadVoorbeeldstadRegisters } from './voorbeeldstad/registers.ts'
import { loadVoorbeeldstadScenarios } from './voorbeeldstad/scenarios/load.ts'
import { loadVoorbeeldstadYears } from './voorbeeldstad/year-monitor.ts'

const municipality = (id: string, name: string, slug: string, fictional: boolean): Municipality => {
  const known = parseMunicipalityId(id)
  if (!known) throw new Error(`Not a municipality code: ${id}`)
  return { id: known, name, slug, fictional }
}

export const DORDRECHT = municipality('GM0505', 'Dordrecht', 'dordrecht', false)
export const VOORBEELDSTAD = municipality('GM9999', 'Voorbeeldstad', 'voorbeeldstad', true)

/** Whom the demo accounts of organisations act for; those of Voorbeeldstad do not exist. */
const ACTS_FOR = {
  GM0505: { corporation: 'trivire', 'tenants-organisation': 'hpt' },
  GM9999: { corporation: 'stadswonen', 'tenants-organisation': 'huurdersraad-stadswonen' },
} as const

/**
 * Fills both demo municipalities, then lets every module add its own part in the order of the modules. Loading again
 * changes nothing, also after a load that was broken off.
 */
export async function loadDemo(deps: Deps, modules: readonly Module[]): Promise<void> {
  for (const saved of [DORDRECHT, VOORBEELDSTAD]) {
    await saveMunicipality(deps.database, saved)
    await makeDemoAccounts(deps, saved, ACTS_FOR[saved.id as keyof typeof ACTS_FOR])
  }
  await loadDordrecht(deps.database.scope(DORDRECHT.id))
  await loadDordrechtMonitors(deps.database.scope(DORDRECHT.id))
  await loadDordrechtRegisters(deps.database.scope(DORDRECHT.id))
  const voorbeeldstad = deps.database.scope(VOORBEELDSTAD.id)
  await loadVoorbeeldstad(voorbeeldstad, deps.now())
  await loadVoorbeeldstadProgramme(voorbeeldstad)
  await loadVoorbeeldstadAgreements(voorbeeldstad)
  await loadVoorbeeldstadTexts(voorbeeldstad)
  await loadVoorbeeldstadRegisters(voorbeeldstad)
  await loadVoorbeeldstadMonitors(voorbeeldstad)
  await loadVoorbeeldstadNewBuild(voorbeeldstad)
  await loadVoorbeeldstadYears(voorbeeldstad)
  await loadVoorbeeldstadProperty(voorbeeldstad)
  for (const { demo } of modules)
    for (const { id, name, slug, fictional } of [DORDRECHT, VOORBEELDSTAD])
      await demo?.(deps.database.scope(id), { id, name, slug, fictional }, deps)
  // They rest on the urgency run that the module of that name has just made.
  await loadVoorbeeldstadScenarios(voorbeeldstad, deps)
}
