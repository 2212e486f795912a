import { dictionary } from "@zxcvbn-ts/language-common"

let leaked: ReadonlySet<string> | null = null

/** Whether it stands among the 49,000 passwords that leaked most often (ASVS 2.1.7). The list unfolds when first asked. */
export function isLeaked(password: string): boolean {
  leaked ??= new Set(dictionary["passwords-common"])
  return leaked.has(password.toLowerCase())
}
