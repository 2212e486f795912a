import type { ReactNode } from "react"
import { PageHead } from "#app/ui/page-head.tsx"

type FormPageProps = { title: string; up: { to: string; name: string }; words?: string; children: ReactNode }

/** A form on a page of its own: new parties, and a panel's form where the browser runs no JavaScript. */
export function FormPage({ title, up, words, children }: FormPageProps) {
  return (
    <>
      <PageHead title={title} up={up} words={words} />
      <section className="form">{children}</section>
    </>
  )
}
