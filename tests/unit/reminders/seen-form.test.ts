import { expect, test } from "vitest"
import { formFields } from "#app/inquiries/forms.ts"
import { seenForm } from "#app/reminders/forms.ts"

const posted = (ids: string) => {
  const form = new FormData()
  form.set("ids", ids)
  return seenForm.safeParse(formFields(form))
}

test("a button's list of what was seen is read as its form posts it", () => {
  expect(posted("12,15").data).toEqual({ ids: [12, 15] })
  expect(posted("12").data).toEqual({ ids: [12] })
  expect(posted("").success).toBe(false)
  expect(posted("12,x").success).toBe(false)
})
