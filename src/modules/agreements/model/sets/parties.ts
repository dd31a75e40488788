// Who the parties of a set are, and what a lead as printed stands for. Names and groups are data of the set.

/** On whose side of the table a party sits; a meeting wants one of each. */
export const SIDES = ['municipality', 'corporation', 'tenants', 'other'] as const
export type Side = (typeof SIDES)[number]

export type SetParty = {
  /** Stable and short: `trivire`; what accounts and evidence refer to. */
  code: string
  name: string
  side: Side
}

/** A name that stands for several parties: all of them, or all of one side ("Corporaties"). */
export type PartyGroup = { name: string; of: 'all' | Side }

/** What a name in a lead column is. */
export const NAME_ROLES = [
  'party-municipality',
  'party-corporation',
  'party-tenants',
  'party-other',
  'group-all',
  'group-corporation',
  'group-tenants',
] as const
export type NameRole = (typeof NAME_ROLES)[number]

/** "Bewonersraad Woonhof" -> "bewonersraad-woonhof". */
export const codeOf = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')

/** Parties and groups, from what a person said each name is. */
export function partiesOf(names: ReadonlyMap<string, NameRole>): { parties: SetParty[]; groups: PartyGroup[] } {
  const parties: SetParty[] = []
  const groups: PartyGroup[] = []
  for (const [name, role] of names) {
    const [kind, of] = role.split('-') as ['party' | 'group', Side | 'all']
    if (kind === 'group') groups.push({ name, of })
    else if (of !== 'all') parties.push({ code: of === 'municipality' ? 'municipality' : codeOf(name), name, side: of })
  }
  return { parties, groups }
}

/** The names in a lead as printed: "Gemeente / corporaties" holds two. */
export const namesInLead = (lead: string): string[] => lead.split(/\s*[/,;&]\s*|\s+en\s+/).filter((name) => name !== '')

const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase()

/**
 * B1-R5: the codes that a lead stands for, in the order of the parties; names that are neither a party nor a group
 * are told, never guessed.
 */
export function expandLead(
  lead: string,
  parties: readonly SetParty[],
  groups: readonly PartyGroup[],
): { codes: string[]; unknown: string[] } {
  const codes = new Set<string>()
  const unknown: string[] = []
  const whole = [...parties, ...groups].some(({ name }) => same(name, lead))
  for (const name of whole ? [lead] : namesInLead(lead)) {
    const group = groups.find((one) => same(one.name, name))
    const found = parties.filter(
      (party) => same(party.name, name) || (group && (group.of === 'all' || group.of === party.side)),
    )
    if (found.length === 0) unknown.push(name)
    for (const { code } of found) codes.add(code)
  }
  return { codes: parties.map(({ code }) => code).filter((code) => codes.has(code)), unknown }
}

/** Codes of the parties that lead; a name that stands for several of them counts for each. */
export const leadCodes = (
  { lead, leads }: { lead: string; leads: readonly string[] },
  parties: readonly SetParty[],
  groups: readonly PartyGroup[],
): readonly string[] =>
  leads.every((code) => parties.some((party) => party.code === code)) ? leads : expandLead(lead, parties, groups).codes
