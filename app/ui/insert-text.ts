/**
 * Puts text into a field as if it was typed, in place of what stands between two positions, and leaves the cursor after it.
 * `execCommand` is deprecated (HTML § 6.8.2) and yet the only way that lets the browser's own Ctrl+Z take it out again;
 * where it is gone, the text is put in without.
 */
export function insertText(field: HTMLTextAreaElement, from: number, to: number, text: string): void {
  field.focus()
  field.setSelectionRange(from, to)
  if (document.execCommand("insertText", false, text)) return
  field.setRangeText(text, from, to, "end")
  field.dispatchEvent(new InputEvent("input", { bubbles: true }))
}
