import type { FiguresImportText } from './text.nl.ts'

export const figuresImportEn: FiguresImportText = {
  'stock-figures': {
    title: 'Stock: figures of corporations',
    help: 'The spreadsheet of Deliver (XLSX or ODS), or a table with corporation, period (2025) and figures per row. For a correction: a column reason.',
  },
  availability: {
    title: 'Availability: figures of corporations',
    help: 'The spreadsheet of Deliver (XLSX or ODS), or a table with corporation, period (2025-H1) and figures per row. For a correction: a column reason.',
  },
  deliveries: 'deliveries',
  signals: 'signals',
  reasons: {
    missing: 'A number is missing here: none is 0, unknown is not possible here',
    'not-a-number': 'This is no number',
    'not-whole': 'This is no whole number',
    negative: 'This number is below nought',
    'too-large': 'This number is too large to be right',
    'not-a-day': 'This day does not exist',
    'too-long': 'This text is too long',
    'personal-data': 'This seems to be about a person or about one dwelling: we do not keep that',
    'does-not-close': 'The closing does not close; the difference',
    'opening-differs': 'The opening is not the closing of the year before; the difference',
    'reason-missing': 'The reason of the correction is missing',
    'part-over-whole': 'This part is more than the whole; the difference',
    'sum-differs': 'The parts together are not the whole; the difference',
    'correction-reason-missing': 'It was delivered before: say in the column reason why this changes',
    'not-ended': 'This period is not over yet',
    'other-sheet': 'This spreadsheet is of another monitor',
    'unknown-row': 'This row does not belong in the spreadsheet',
    twice: 'This row stands there twice',
    'row-missing': 'This row is missing',
    'organisation-unknown': 'This corporation did not sign the agreements',
    'organisation-other': 'This is of another corporation, which delivers itself',
    'period-unknown': 'The agreements ask no figures of this period',
    'same-as-before': 'The same figures were delivered before: nothing changes',
  },
}
