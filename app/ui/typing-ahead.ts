/**
 * Holds what is typed while the field it is meant for is not there yet: between the key that opens a panel and the panel,
 * between Enter and its answer. Otherwise the letters would be commands of the page beneath, or land in the field before.
 * @returns what ends the holding and puts the letters where the focus is then
 */
export function holdTyping(): () => void {
  let held = ""
  const take = (event: Event, letters: string) => {
    held += letters
    event.preventDefault()
    event.stopImmediatePropagation()
  }
  const onKey = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return
    // Tab, arrows and Escape have no meaning before there is something to move in.
    take(event, event.key.length === 1 ? event.key : "")
  }
  // What comes without a key of its own: an é of two keys, a phone's keyboard, what is pasted.
  const onInput = (event: InputEvent) => take(event, event.data ?? event.dataTransfer?.getData("text/plain") ?? "")
  document.addEventListener("keydown", onKey, { capture: true })
  document.addEventListener("beforeinput", onInput, { capture: true })
  return () => {
    document.removeEventListener("keydown", onKey, { capture: true })
    document.removeEventListener("beforeinput", onInput, { capture: true })
    // As if it were typed there, so that the field hears of it.
    if (held !== "") document.execCommand("insertText", false, held)
    held = ""
  }
}
