export const PROPERTY_PATH = '/afspraken/bezit'
