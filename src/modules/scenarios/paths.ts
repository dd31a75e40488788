/** Addresses of the scenario pages below the municipality. */
export const SCENARIOS_PATH = '/scenarios'
export const scenarioPath = (id: string, part?: ScenarioPart): string =>
  part === undefined ? `${SCENARIOS_PATH}/${id}` : `${SCENARIOS_PATH}/${id}/${part}`
export type ScenarioPart =
  | 'versies'
  | 'herprijzen'
  | 'werkelijk'
  | 'inlezen'
  | 'beste-plan'
  | 'onderdelen'
  | 'geld'
  | 'geld/positie'
  | 'geld/middelen'
  | 'geld/uitvoering'
  | WeighingPart
  | 'pilots'
  | ScenarioFile
/** Pages on which the scenarios of an area are weighed beside each other. */
export type WeighingPart = 'effecten' | 'top-5' | 'draagvlak' | 'advies'
/** The workbench opened on its comparison. */
export const comparePath = (id: string, others: readonly string[]): string =>
  `${scenarioPath(id)}?deel=vergelijken${others.map((other) => `&met=${other}`).join('')}`

/** Ways out of a scenario. */
export const SCENARIO_FILES = ['rekenblad', 'keuze.pdf', 'keuze.odt'] as const
export type ScenarioFile = (typeof SCENARIO_FILES)[number]
