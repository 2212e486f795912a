import type { KeyboardEvent } from "react"
import { loggedChannels } from "#app/contact-log/contact.ts"
import type { Draft } from "#app/contact-log/draft.ts"
import { followUps } from "#app/contact-log/follow-up-day.ts"

/** The keys of the form: save from anywhere, follow up from within the text, channel by number outside it, on by Enter. */
export function onContactKey(
  event: KeyboardEvent<HTMLFormElement>,
  { followUp }: Pick<Draft, "followUp">,
  set: (patch: Partial<Draft>) => void,
): void {
  const act = actionOf(event, followUp, set)
  if (!act) return
  event.preventDefault()
  act()
}

function actionOf(
  event: KeyboardEvent<HTMLFormElement>,
  chosen: Draft["followUp"],
  set: (patch: Partial<Draft>) => void,
): (() => void) | null {
  const { key, code, target, currentTarget } = event
  if (!(target instanceof HTMLElement)) return null
  if (event.ctrlKey || event.metaKey) return key === "Enter" ? () => currentTarget.requestSubmit() : null
  // By its place: with Alt held the key itself gives another sign on some keyboards.
  const followUp = followUps[Number(/^Digit(\d)$/.exec(code)?.[1] ?? 0) - 1]
  if (event.altKey) return followUp ? () => set({ followUp: followUp === chosen ? "" : followUp }) : null
  const line = lineOf(target)
  const channel = loggedChannels[Number(key) - 1]
  if (channel && !line && !(target instanceof HTMLTextAreaElement)) return () => set({ channel })
  // On one line Enter is the end of the line, not of the whole form.
  return key === "Enter" && line ? () => nextField(currentTarget, line)?.focus() : null
}

/** The text field of one line that is written in. */
const lineOf = (target: HTMLElement): HTMLInputElement | null =>
  target instanceof HTMLInputElement && target.type !== "checkbox" && target.type !== "radio" ? target : null

function nextField(form: HTMLFormElement, field: HTMLElement): HTMLElement | undefined {
  const fields = [...form.querySelectorAll<HTMLElement>(".control")].filter(({ offsetParent }) => offsetParent !== null)
  return fields[fields.indexOf(field) + 1]
}
