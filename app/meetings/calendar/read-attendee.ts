import type { AnsweringAttendee } from "./answer.ts"
import type { ReadProperty } from "./content.ts"
import type { Participation } from "./invitation.ts"
import { addressKey } from "./keys.ts"
import { readableName } from "./words.ts"

const LONGEST_NAME = 300
const MOST_DELEGATES = 20

/** Null where no mail address is told. Apple may put a path of its server's in the value, and the address beside it. */
export function readAttendee({ parameters, value }: ReadProperty): AnsweringAttendee | null {
  const one = (name: string) => [parameters[name] ?? []].flat()[0] ?? ""
  const all = (name: string) => [parameters[name] ?? []].flat().slice(0, MOST_DELEGATES).map(addressKey).filter(Boolean)
  const address = addressKey(value) || addressKey(one("email"))
  if (address === "") return null
  return {
    name: readableName(one("cn")).slice(0, LONGEST_NAME),
    address,
    participation: states[one("partstat").trim().toUpperCase()] ?? "pending",
    delegatedTo: all("delegated-to"),
    delegatedFrom: all("delegated-from"),
    sentBy: addressKey(one("sent-by")) || null,
  }
}

/** What it does not know is to be taken as NEEDS-ACTION (RFC 5545 § 3.2.12). */
const states: Record<string, Participation> = {
  ACCEPTED: "accepted",
  DECLINED: "declined",
  TENTATIVE: "tentative",
  DELEGATED: "delegated",
}
