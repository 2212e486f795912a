/** What the house sends by itself, as the administration sets it. */
export type ServiceSettings = {
  reminders: boolean
  /** Working days over the deadline before those in charge of the unit are told. */
  escalateAfter: number
  digests: boolean
  /** Minutes past midnight on the week's first working day. */
  mondayAt: number
  survey: boolean
  /** One in so many answered inquiries. */
  surveyOneIn: number
}

export const defaultService: ServiceSettings = {
  reminders: true,
  escalateAfter: 1,
  digests: true,
  mondayAt: 8 * 60,
  survey: true,
  surveyOneIn: 5,
}
