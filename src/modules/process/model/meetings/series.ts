/** An organisation in a series; side: whom it represents, e.g. corporation. */
export type SeriesMember = { code: string; name: string; side: string }

export type MeetingSeries = {
  slug: string
  name: string
  atLeast: number | null
  basis: string
  members: readonly SeriesMember[]
  requiredSides: readonly string[]
  chairs: readonly string[]
  /** Path of the page that proposes what to talk about, below the municipality; absent or '' = there is none. */
  proposalsPath?: string
}

/** proposed: for the next meeting · on-agenda: of a meeting · discussed: with an outcome · dropped: not needed. */
export type AgendaState = 'proposed' | 'on-agenda' | 'discussed' | 'dropped'

export const nameOf = ({ members }: MeetingSeries, code: string): string =>
  members.find((member) => member.code === code)?.name ?? code

export const sidesOf = ({ members }: MeetingSeries): ReadonlyMap<string, string> =>
  new Map(members.map(({ code, side }) => [code, side]))
