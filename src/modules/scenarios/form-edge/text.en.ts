import type { FormEdgeText } from './text.nl.ts'

export const formEdgeEn: FormEdgeText = {
  tooLong: (most) => `Make this shorter: at most ${most} characters.`,
  unknownOption: 'Choose one of the answers.',
}
