import type { AuthText } from './text.nl.ts'

export const en: AuthText = {
  roles: {
    'programme-manager': {
      name: 'Programme manager',
      does: 'Sees what needs attention now, settles the approach and approves letters.',
    },
    'project-lead': { name: 'Project lead', does: 'Works on the approach, agreements, funds and letters.' },
    'core-team': { name: 'Core team', does: 'Talks with residents and keeps questions and answers.' },
    analyst: { name: 'Analyst', does: 'Imports files and calculates the urgency per neighbourhood.' },
    'land-economist': { name: 'Land economist', does: 'Calculates scenarios and checks the figures.' },
    controller: { name: 'Controller', does: 'Watches the money and approves spending of funds.' },
    'communication-adviser': {
      name: 'Communication adviser',
      does: 'Writes the pages for residents and answers their questions.',
    },
    college: { name: 'Executive and clerk', does: 'Reads the documents and records decisions.' },
    'council-member': { name: 'Council member', does: 'Reads sent letters, agreements and decisions. Sees no drafts.' },
    auditor: {
      name: 'Auditor or privacy officer',
      does: 'Checks who did what and when, and whether that was allowed.',
    },
    administrator: { name: 'Administrator', does: 'Manages accounts and roles. Sees no content.' },
    corporation: { name: 'Housing corporation', does: 'Sees the performance agreements and how they stand.' },
    'tenants-organisation': { name: 'Tenants’ organisation', does: 'Follows the agreements on behalf of tenants.' },
    lender: { name: 'Lender', does: 'Sees what was shared with financiers about scenarios.' },
    'energy-help': { name: 'Energy help', does: 'Sees what is public about a neighbourhood and refers residents.' },
    'guidance-group': { name: 'Guidance group', does: 'Follows the approach and reads along.' },
    resident: { name: 'Resident', does: 'Sees what happens in the neighbourhood.' },
    public: { name: 'Public', does: 'Sees what is public.' },
  },
  signIn: {
    title: 'Log in',
    lead: 'For staff and partners of the neighbourhood approach.',
    home: 'Start',
    demo: {
      title: 'Choose a role',
      lead: 'This is a demo. Choose the role to look around with; you need no password.',
      suffix: 'example',
    },
    form: {
      title: 'With e-mail address and password',
      email: 'E-mail address',
      password: 'Password',
      submit: 'Log in',
    },
    errors: {
      email: 'Fill in your e-mail address, for example name@municipality.nl.',
      password: 'Fill in your password.',
      unknown: 'This e-mail address and password do not belong together. Check both and try again.',
      limited: (seconds) =>
        `Logging in was tried too often. Try again in ${seconds} ${seconds === 1 ? 'second' : 'seconds'}.`,
    },
  },
  account: {
    title: 'Your account',
    lead: 'Who you are and what your role is in this municipality.',
    name: 'Name',
    roles: 'Roles in this municipality',
    noRoles: 'No role in this municipality',
    everywhere: 'Log out everywhere',
    everywhereLead: 'Forgot to log out somewhere? This logs you out on every device, this one too.',
    everywhereAction: 'Log out everywhere',
  },
}
