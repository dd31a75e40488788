/** All buurten of a wijk or municipality, or the buurt itself, as a LIKE pattern on buurt codes. */
export const neighbourhoodsOf = (code: string): string => (code.startsWith('BU') ? code : `BU${code.slice(2)}%`)
