/** Addresses of the scenario pages below the municipality. */
export const SCENARIOS_PATH = '/scenarios'
export const scenarioPath = (id: string, part?: ScenarioPart): string =>
  part === undefined ? `${SCENARIOS_PATH}/${id}` : `${SCENARIOS_PATH}/${id}/${part}`
export type ScenarioPart = 'versies' | 'advies' | 'herprijzen' | 'werkelijk' | 'inlezen'
/** The workbench opened on its comparison. */
export const comparePath = (id: string, others: readonly string[]): string =>
  `${scenarioPath(id)}?deel=vergelijken${others.map((other) => `&met=${other}`).join('')}`
