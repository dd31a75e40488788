/** Why a payment is not booked. */
export type BookingRefusal = 'no-plan' | 'year-closed' | 'year-outside' | 'same-party' | 'source-missing' | 'personal'
/** Why a year is not closed. */
export type ClosingRefusal = 'no-plan' | 'not-passed' | 'closed' | 'earlier-open' | 'reason-missing'
