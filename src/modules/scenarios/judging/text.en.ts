import type { JudgingText } from './text.nl.ts'

export const judgingEn: JudgingText = {
  open: 'not judged',
  doubted: (low, high) => `in doubt: ${low} to ${high}`,
  older: (version) => `judged on version ${version}`,
  by: (who, day) => `${who}, ${day}`,
  source: (source) => `Source: ${source}`,
  inFile: (parts) => parts.filter((part) => part !== '').join(' · '),
  problems: {
    'reason-missing': (point) => `${point}: say why you think so.`,
    'source-missing': (point) => `${point}: fill in what shows this.`,
  },
}
