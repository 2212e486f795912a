/**
 * Holds what is typed while the field it is meant for is not there yet: between the key that opens a panel and the panel,
 * between Enter and its answer. Otherwise the letters would be commands of the page beneath, or land in the field before.
 * @returns what ends the holding and puts the letters where the focus is then
 */
export function holdTyping(): () => void {
  let held = ""
  const hold = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return
    // Tab, arrows and Escape have no meaning before there is something to move in.
    if (event.key.length === 1) held += event.key
    event.preventDefault()
    event.stopImmediatePropagation()
  }
  document.addEventListener("keydown", hold, { capture: true })
  return () => {
    document.removeEventListener("keydown", hold, { capture: true })
    // As if it were typed there, so that the field hears of it.
    if (held !== "") document.execCommand("insertText", false, held)
    held = ""
  }
}
