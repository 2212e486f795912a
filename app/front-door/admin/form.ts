import { z } from "zod"
import type { Messages } from "#app/i18n/messages.ts"
import { fieldsIn } from "#app/ui/fields.ts"
import type { FrontDoorSettings } from "../settings.ts"

export function frontDoorForm(t: Messages) {
  const { text, optionalText, email } = fieldsIn(t)
  const address = optionalText(500).refine(
    (written) => written === "" || (/^https?:\/\//i.test(written) && URL.canParse(written)),
    t.frontDoor.admin.url,
  )
  return z.object({
    open: z
      .string()
      .optional()
      .transform((value) => value !== undefined),
    name: text(120),
    phone: optionalText(40),
    email: email(),
    accessibilityUrl: address,
    privacyUrl: address,
  })
}

/** The settings as the form is first filled in. */
export const frontDoorFields = ({ open, ...settings }: FrontDoorSettings) => ({ ...settings, open: open ? "on" : "" })
export type FrontDoorFields = ReturnType<typeof frontDoorFields>
