/** Somebody else's text, which stands where one wanted to save. */
export type Clash = { text: string; revision: number; by: string | null }

/**
 * What saving an item's text is answered; `text` is what was typed, so that nothing of it is lost. `locked`: it cannot be
 * saved as things are, since the minutes are approved, the meeting is called off or the item is off the agenda.
 */
export type WritingAnswer = {
  key: string
  text: string
  saved?: number
  conflict?: Clash
  refused?: string
  locked?: boolean
}
