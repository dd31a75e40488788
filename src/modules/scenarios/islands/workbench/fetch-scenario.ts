import type { Scenario } from '../../model/scenario.ts'

/** The newest document of a scenario, from the API of the server; null when it cannot be had. */
export async function fetchScenario(address: string): Promise<Scenario | null> {
  const response = await fetch(address, { headers: { Accept: 'application/json' } })
  // Without a session the server leads to the page where people sign in.
  if (!response.ok || response.redirected) return null
  const { document } = (await response.json()) as { document: Scenario }
  return document
}
