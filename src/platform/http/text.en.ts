import type { nl } from './text.nl.ts'

export const en: typeof nl = {
  home: { staff: 'Overview', visitor: 'Start' },
  choice: {
    title: 'Choose a municipality',
    lead: 'Wijkregie helps municipalities with neighbourhoods where houses sink.',
    none: 'No municipality has been set up yet. Start with --demo to see examples.',
    fictional: 'An invented city, to show everything. All figures are examples.',
    real: 'Facts from public documents, with their source. No invented figures.',
    open: (name) => `Open ${name}`,
  },
  trouble: {
    home: 'To the start',
    otherRole: 'Log in with another role',
    reference: (id) => `If you ask for help, name this number: ${id}`,
    byStatus: {
      400: { title: 'We could not read this form', text: 'Go back, reload the page and try again.' },
      403: {
        title: 'You may not do this here',
        text: 'Your role gives no access to this page, or the form was too old. Go back, reload the page, or log in with another role.',
      },
      404: { title: 'This page does not exist', text: 'The address is wrong, or the page has moved.' },
      409: {
        title: 'This was done already',
        text: 'This form was sent before with other content. Reload the page to see the latest state.',
      },
      413: { title: 'This file is too large', text: 'Choose a smaller file, or import it on the command line.' },
      415: { title: 'We do not know this kind of file', text: 'Choose a file of a kind that the page names.' },
      422: { title: 'Something was not filled in properly', text: 'Go back and check the fields.' },
      429: { title: 'Please wait', text: 'There were too many requests in a row. Try again in a minute.' },
      500: { title: 'Something went wrong', text: 'The mistake is ours. Nothing was half saved. Try again.' },
      503: { title: 'Not available for a moment', text: 'Try again in a few minutes.' },
    },
  },
}
