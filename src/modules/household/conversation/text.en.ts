import type { ConversationText } from './text.nl.ts'

export const conversationEn: ConversationText = {
  title: 'Kitchen table talk',
  home: 'Regie',
  lead: 'Work out with an owner or tenant what the plan means for this home.',
  before: 'Before you begin',
  rules: [
    'The resident wants this and can stop at any moment.',
    'Fill in only what the resident tells. No name and no address are needed.',
    'Nothing is kept. A resident who wants to keep it can do so on paper or in a file of their own.',
    'You give no financial advice. That is for a bank or an adviser.',
  ],
  block: 'Block',
  blockHelp: 'The id of the block, as it stands on the page of the neighbourhood.',
  blockMissing: 'Fill in the id of a block.',
  noBlock: (id) => `There is no block with id “${id}”. Look at the page of the neighbourhood.`,
  agreement: 'Agreement',
  agreed: 'The resident agrees that we work this out together',
  agreeFirst: 'Begin when the resident agrees.',
  start: 'Begin the talk',
  named: (id) => `Block ${id}`,
  inBlock: (name, dwellings) =>
    dwellings === null ? name : `${name}, ${dwellings === 1 ? '1 home' : `${dwellings} homes`}`,
  private: 'The answers stay on this device. Nothing is sent and nothing is kept. Close the page and they are gone.',
}
