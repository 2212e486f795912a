import type { Template } from "../template.ts"
import { mailsOfAuthorities } from "./mails-authorities.ts"
import { mailsOfBusinesses } from "./mails-businesses.ts"
import { mailsOfPartners } from "./mails-partners.ts"
import { mailsOfThePublic } from "./mails-public.ts"

export const mails: readonly Template[] = [
  ...mailsOfBusinesses,
  ...mailsOfAuthorities,
  ...mailsOfPartners,
  ...mailsOfThePublic,
]
