/** What of a person's way in has changed, so that they are told by another way than the page it was done on. */
export type WayInChange =
  | "password"
  | "address"
  | "second-factor-on"
  | "second-factor-off"
  | "recovery-codes"
  | "recovery-code-used"
