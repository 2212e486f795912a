import { useNavigate } from "@remix-run/react"
import type { ReactNode } from "react"
import { useMessages } from "#app/i18n/use-messages.ts"
import { casePath } from "#app/inquiries/paths.ts"
import { FormPage } from "#app/stakeholders/components/form-page.tsx"

type CaseFormPageProps = {
  title: string
  inquiry: { number: string; subject: string }
  /** The form, which also stands in a dialog over the case; `onDone` leads back to it. */
  form: (onDone: () => void) => ReactNode
}

/** A larger form of a case on a page of its own, where the browser runs no JavaScript. */
export function CaseFormPage({ title, inquiry: { number, subject }, form }: CaseFormPageProps) {
  const navigate = useNavigate()
  const { inquiries } = useMessages()
  return (
    <FormPage title={title} up={{ to: casePath(number), name: number }} words={subject || inquiries.noSubject}>
      {form(() => navigate(casePath(number)))}
    </FormPage>
  )
}
