import type { da } from "./da.ts"
import { admin } from "./en/admin.ts"
import { auth } from "./en/auth.ts"
import { calendar } from "./en/calendar.ts"
import { common } from "./en/common.ts"
import { duplicates } from "./en/duplicates.ts"
import { errors } from "./en/errors.ts"
import { inquiries } from "./en/inquiries.ts"
import { mail } from "./en/mail.ts"
import { myDay } from "./en/my-day.ts"
import { policy } from "./en/policy.ts"
import { routing } from "./en/routing.ts"
import { terms } from "./en/terms.ts"

export const en: typeof da = {
  common,
  terms,
  errors,
  auth,
  inquiries,
  mail,
  myDay,
  policy,
  calendar,
  routing,
  duplicates,
  admin,
}
