import type { Visit } from './route.ts'

/** A field of the form of this visit, without blanks around it; '' when it is not there. */
export const given = ({ form }: Visit, name: string): string => (form.get(name) ?? '').trim()
