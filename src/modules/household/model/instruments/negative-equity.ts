export type Equity = {
  /** Loan as a part of the value. */
  loanToValue: number
  /** Debt that stays when the home is sold at that value, euros; 0 when it is worth more than the loan. */
  shortfall: number
}

/** FIN-30: loan against value, euros; the value must be above 0. */
export const equityOf = (loan: number, value: number): Equity => ({
  loanToValue: loan / value,
  shortfall: Math.max(0, loan - value),
})
