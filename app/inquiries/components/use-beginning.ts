import { type RefObject, useRef, useState } from "react"
import type { Filled } from "#app/templates/filling.server.ts"
import { findGaps, type Gap } from "#app/templates/gaps.ts"
import { inserted, insertionOf } from "#app/templates/insertion.ts"
import { insertText } from "#app/ui/insert-text.ts"

type Kept = { text: string; templateVersionId: number | null } | null

/** What a browser without JavaScript is given: the template after what it had kept. */
export const beginning = (kept: Kept, filled: Filled | null): string => {
  const text = kept?.text ?? ""
  return filled ? inserted(text, insertionOf(text, text.length, filled.text, null)) : text
}

/** Puts templates into a text, and knows which version it began from for as long as that is so. */
export function useBeginning(field: RefObject<HTMLTextAreaElement>, kept: Kept, filled: Filled | null) {
  const [began, setBegan] = useState(filled?.versionId ?? kept?.templateVersionId ?? null)
  /** Where the cursor was when one last wrote; nobody has put it anywhere before. */
  const cursor = useRef<number | null>(null)
  /** What the last template put in, for as long as it is all there is. */
  const placed = useRef<string | null>(filled?.text ?? null)
  /** What the last template was put into: there again, it has been taken out. */
  const before = useRef<{ text: string; began: number | null } | null>(null)

  /** @returns the first place in it that is still to be written. */
  function put(template: Filled): Gap | undefined {
    const area = field.current
    if (!area) return undefined
    const written = area.value
    const insertion = insertionOf(written, cursor.current ?? written.length, template.text, placed.current)
    const whole = inserted(written, insertion)
    placed.current = insertion.text === whole ? whole : null
    before.current = { text: written, began }
    setBegan(template.versionId)
    insertText(area, insertion.from, insertion.to, insertion.text)
    return findGaps(whole).find(({ from }) => from >= insertion.from)
  }
  function typed(text: string): void {
    if (text.trim() === "") setBegan(null)
    else if (text === before.current?.text) setBegan(before.current.began)
  }
  function moved(to: number | null): void {
    cursor.current = to
  }
  return { began, setBegan, put, typed, moved }
}
