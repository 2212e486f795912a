import { type FormMetadata, getFormProps } from "@conform-to/react"
import { Form as RemixForm, useNavigation } from "@remix-run/react"
import type { ReactNode } from "react"
import { useMessages } from "#app/i18n/use-messages.ts"
import { Notice } from "./notice.tsx"

type Metadata = Pick<FormMetadata, "id" | "errors" | "allErrors" | "onSubmit" | "noValidate" | "context">
type FormProps = {
  form: Metadata
  /** What each field is called, by its name, for the list of what is wrong. */
  labels: Record<string, string>
  action?: string
  className?: string
  labelledBy?: string
  /** Where files come along. */
  encType?: "multipart/form-data"
  /** What is said above the list of what is wrong; without it, that it can be saved then. */
  fix?: (n: number) => string
  children: ReactNode
}

/** A posted form with what is wrong listed on top. Works without JavaScript: the action answers with the same page. */
export function Form({ form, labels, action, className = "stack", labelledBy, encType, fix, children }: FormProps) {
  const { id, onSubmit, noValidate } = getFormProps(form as FormMetadata)
  return (
    <RemixForm
      method="post"
      action={action}
      encType={encType}
      className={className}
      aria-labelledby={labelledBy}
      id={id}
      onSubmit={onSubmit}
      noValidate={noValidate}
    >
      <ErrorSummary form={form} labels={labels} fix={fix} />
      {children}
    </RemixForm>
  )
}

/** What is wrong, each with a link to its field; a refusal of the whole form in its own words. */
function ErrorSummary({ form, labels, fix }: Pick<FormProps, "form" | "labels" | "fix">) {
  const { common } = useMessages()
  const { "": _whole, ...fields } = form.allErrors
  const wrong = Object.entries(fields).filter(([, errors]) => errors.length > 0)
  if (wrong.length === 0 && !form.errors) return null
  return (
    <Notice state="late">
      {form.errors?.map((words) => (
        <p key={words}>
          <b>{words}</b>
        </p>
      ))}
      {wrong.length > 0 && (
        <>
          <p>
            <b>{(fix ?? common.fixFields)(wrong.length)}</b>
          </p>
          <ul className="links">
            {wrong.map(([name, errors]) => (
              <li key={name}>
                <a href={`#${form.id}-${name}`}>
                  {labels[name] ?? name}: {errors[0]}
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
    </Notice>
  )
}

type SubmitProps = { children: ReactNode; name?: string; value?: string; kind?: "primary" | "quiet"; large?: boolean }

/** Sends the form; says that it is under way, so that nobody sends it twice. */
export function Submit({ children, kind, large, ...button }: SubmitProps) {
  const busy = useNavigation().state === "submitting"
  const className = ["button", kind, large && "large"].filter(Boolean).join(" ")
  return (
    <button
      type="submit"
      className={className}
      aria-busy={busy || undefined}
      aria-disabled={busy || undefined}
      {...button}
    >
      {children}
    </button>
  )
}
