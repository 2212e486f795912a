import { admin } from "./da/admin.ts"
import { auth } from "./da/auth.ts"
import { calendar } from "./da/calendar.ts"
import { common } from "./da/common.ts"
import { duplicates } from "./da/duplicates.ts"
import { errors } from "./da/errors.ts"
import { inquiries } from "./da/inquiries.ts"
import { mail } from "./da/mail.ts"
import { myDay } from "./da/my-day.ts"
import { policy } from "./da/policy.ts"
import { routing } from "./da/routing.ts"
import { terms } from "./da/terms.ts"

export const da = { common, terms, errors, auth, inquiries, mail, myDay, policy, calendar, routing, duplicates, admin }
