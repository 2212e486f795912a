/** What the front door says of the house, as the administration sets it. */
export type FrontDoorSettings = {
  /** Whether inquiries are taken there. What has been sent can be followed all the same. */
  open: boolean
  name: string
  /** Empty where there is none. */
  phone: string
  email: string
  /** Where the statement of accessibility and the privacy policy stand; empty where nowhere. */
  accessibilityUrl: string
  privacyUrl: string
}
