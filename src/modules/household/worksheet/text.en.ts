import type { WorksheetText } from './text.nl.ts'

export const worksheetEn: WorksheetText = {
  title: 'Worksheet: what does the plan mean for my home?',
  lead: 'Print this sheet and fill it in with a pen. You do the sums yourself and we see nothing. Amounts that are there already belong to an example, no offer.',
  line: 'Line',
  what: 'What',
  amount: 'Amount',
  blank: '€ …………',
  parts: [
    {
      title: '1. Now',
      note: 'What you pay per month now.',
      lines: [
        { name: 'a', what: 'Mortgage or rent per month', given: null },
        { name: 'b', what: 'Energy per month', given: null },
        { name: 'c', what: 'Together: a + b', given: null },
      ],
    },
    {
      title: '2. Repair of the foundation',
      note: 'You stay.',
      lines: [
        { name: 'd', what: 'Cost of repair', given: 'repairCost' },
        { name: 'e', what: 'Own money', given: null },
        { name: 'f', what: 'Loan: d − e', given: null },
        { name: 'g', what: 'Per month, 30 years at 4%: f × 0.004774', given: null },
        { name: 'h', what: 'Per month together: c + g', given: null },
      ],
    },
    {
      title: '3. Back to a new home',
      note: 'Your home goes to the plan, you buy a new one.',
      lines: [
        { name: 'i', what: 'Value of your home at the reference date', given: null },
        { name: 'j', what: 'What you still owe on your mortgage', given: null },
        { name: 'k', what: 'Surplus value: i − j (may be less than nought)', given: null },
        { name: 'l', what: 'Price of the new home', given: 'newHomePrice' },
        { name: 'm', what: 'Discount for who comes back', given: 'returnDiscount' },
        { name: 'n', what: 'Loan: l − discount − k', given: null },
        { name: 'o', what: 'Per month, 30 years at 4%: n × 0.004774', given: null },
        { name: 'p', what: 'Energy in the new home', given: 'newHomeEnergy' },
        { name: 'q', what: 'Per month together: o + p', given: null },
      ],
    },
    {
      title: '4. Does the loan fit?',
      note: 'A bank or adviser tells the mortgage room.',
      lines: [
        { name: 'r', what: 'What you can borrow on your income', given: null },
        { name: 's', what: 'Extra for the energy label of the new home (ask the bank)', given: null },
        { name: 't', what: 'Left or short: r + s − n', given: null },
      ],
    },
  ],
  talk: 'Stuck? The foundation desk of your municipality does the sums with you. It costs nothing.',
}
