import { z } from "zod"
import type { Messages } from "#app/i18n/messages.ts"
import { fieldsIn } from "#app/ui/fields.ts"
import { findIssuerFault, readIssuer } from "./issuer.ts"
import { singleSignOnUses } from "./single-sign-on.ts"

/** Trying the connection asks for nothing but the provider's address. */
export const trialForm = (t: Messages) =>
  z.object({
    issuer: fieldsIn(t)
      .text(500)
      .superRefine((typed, check) => {
        const fault = findIssuerFault(typed)
        if (fault) check.addIssue({ code: "custom", message: t.singleSignOn.issuerFaults[fault] })
      })
      .transform((typed) => readIssuer(typed) ?? ""),
  })

/** Turned off, it asks for nothing and keeps what was written. `keptFor`: the issuer whose secret we have. */
export function singleSignOnForm(t: Messages, keptFor: string | null) {
  const { optionalText, oneOf } = fieldsIn(t)
  const { required, tooLong } = t.errors
  return z
    .object({
      use: oneOf(singleSignOnUses),
      issuer: optionalText(500),
      clientId: optionalText(300),
      /** Not trimmed: a space may be part of it. */
      secret: z.string().max(1000, tooLong(1000)).default(""),
      label: optionalText(60),
      emailClaim: optionalText(100).transform((claim) => claim || "email"),
      trusted: z
        .boolean()
        .optional()
        .transform((ticked) => ticked ?? false),
    })
    .superRefine((form, check) => {
      const wrong = (path: keyof typeof form, message = required) =>
        check.addIssue({ code: "custom", path: [path], message })
      const fault = form.issuer === "" ? null : findIssuerFault(form.issuer)
      if (fault) wrong("issuer", t.singleSignOn.issuerFaults[fault])
      if (form.use === "off") return
      if (form.issuer === "") wrong("issuer")
      if (form.clientId === "") wrong("clientId")
      if (form.secret === "" && !(keptFor && readIssuer(form.issuer) === keptFor)) wrong("secret")
      if (form.label === "") wrong("label")
      // `email_verified` speaks of the claim `email` and of no other (OpenID Connect Core § 5.1).
      if (form.emailClaim !== "email" && !form.trusted) wrong("trusted", t.singleSignOn.mustTrust)
    })
    .transform((form) => ({ ...form, issuer: readIssuer(form.issuer) ?? "" }))
}
