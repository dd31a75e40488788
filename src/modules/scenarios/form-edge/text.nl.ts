/** What every form of a scenario says about a field that cannot be read. */
export const formEdgeNl = {
  tooLong: (most: string) => `Maak dit korter: hoogstens ${most} tekens.`,
  unknownOption: 'Kies een van de antwoorden.',
}
export type FormEdgeText = typeof formEdgeNl
