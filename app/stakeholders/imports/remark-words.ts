import type { Messages } from "#app/i18n/messages.ts"
import { isTargetGroupKey } from "#app/target-groups/target-groups.ts"
import { isFailure, isWarning, type Remark } from "./remarks.ts"

/** Of colleagues, by their id. */
export type Initials = Record<string, string>

/** A remark as a sentence. Keys and ids in it become the words people use. */
export function remarkWords({ code, field, value }: Remark, t: Messages, initials: Initials): string {
  const { fields, remarks } = t.imports
  const word = (text: string): string => {
    if (text === "") return "–"
    if (field === "owner") return initials[text] ?? text
    if ((field === "group" || field === "otherGroups") && isTargetGroupKey(text)) return t.terms.targetGroups[text]
    return text
  }
  const known = code === "set" || code === "add" ? value?.split(" → ").map(word).join(" → ") : value
  return remarks[code](field ? fields[field] : "", known)
}

/** What a remark is worth: something wrong, something to look at, or what happens. */
export const weightOf = ({ code }: Remark): "late" | "soon" | "done" =>
  isFailure(code) || code === "changed-since" || code === "in-use" ? "late" : isWarning(code) ? "soon" : "done"
