/** What was typed: letters, or a key that does something, with all that was held down. */
type Stroke = string | KeyboardEvent

const strokes: Stroke[] = []
let waits = 0
let giving = false
let drained: Promise<void> = Promise.resolve()

/**
 * Holds what is typed while the field it is meant for is not there yet: between the key that opens a panel and the panel,
 * between Enter and its answer. Otherwise the letters would be commands of the page beneath, or land in the field before,
 * and "save" would save what is not written yet.
 * @returns what ends the holding and gives the letters and keys, in their order, to where the focus is then
 */
export function holdTyping(): () => void {
  waits += 1
  document.addEventListener("keydown", onKey, { capture: true })
  document.addEventListener("beforeinput", onInput, { capture: true })
  let over = false
  return () => {
    if (over) return
    over = true
    waits -= 1
    drained = drained.then(give)
  }
}

/** One after the other, for the first may open a wait of its own, and what follows it waits with it. */
async function give(): Promise<void> {
  while (waits === 0 && strokes.length > 0) {
    const stroke = strokes.shift()
    giving = true
    if (typeof stroke === "string") document.execCommand("insertText", false, stroke)
    else if (stroke) press(stroke)
    giving = false
    // The field is drawn with what it was given before the next key is about it.
    await new Promise((resolve) => setTimeout(resolve))
  }
  if (waits > 0) return
  document.removeEventListener("keydown", onKey, { capture: true })
  document.removeEventListener("beforeinput", onInput, { capture: true })
}

/** As if it were pressed in the field that is written in. With none to be written in, it is nobody's. */
function press({ key, code, ctrlKey, metaKey, altKey }: KeyboardEvent): void {
  const field = document.activeElement
  if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)) return
  const again = new KeyboardEvent("keydown", {
    ...{ key, code, ctrlKey, metaKey, altKey },
    ...{ bubbles: true, cancelable: true },
  })
  if (!field.dispatchEvent(again)) return
  // What the browser does by itself at a key, it does only at a true one.
  if (key === "Backspace") document.execCommand("delete")
  else if (key === "Enter" && field instanceof HTMLTextAreaElement) document.execCommand("insertText", false, "\n")
}

function hold(event: Event, stroke: Stroke): void {
  event.preventDefault()
  event.stopImmediatePropagation()
  const last = strokes.at(-1)
  if (typeof stroke === "string" && typeof last === "string") strokes[strokes.length - 1] = last + stroke
  else if (stroke !== "") strokes.push(stroke)
}

function onKey(event: KeyboardEvent): void {
  const { key, code, ctrlKey, metaKey, altKey } = event
  if (!event.isTrusted || event.isComposing) return
  if (key === "Enter" || key === "Backspace" || (altKey && !ctrlKey && /^Digit\d$/.test(code))) hold(event, event)
  // Tab, arrows and Escape have no meaning before there is something to move in. With Ctrl, Cmd or Alt it is the browser's
  // own: copying, pasting, signs that take two keys.
  else if (!ctrlKey && !metaKey && !altKey) hold(event, key.length === 1 ? key : "")
}

/** What comes without a key of its own: an é of two keys, a phone's keyboard, what is pasted. */
function onInput(event: InputEvent): void {
  if (!giving) hold(event, event.data ?? event.dataTransfer?.getData("text/plain") ?? "")
}
