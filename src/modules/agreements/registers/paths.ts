export const REGISTERS_PATH = '/afspraken/registers'
export const registerPath = (name: string): string => `${REGISTERS_PATH}/${name}`
