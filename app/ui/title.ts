import type { MetaFunction } from "@remix-run/react"
import { isLocale } from "#app/i18n/locale.ts"
import { type Messages, messages } from "#app/i18n/messages.ts"

/**
 * A route's `meta` that names the page in the reader's language: `export const meta = titled((t) => t.auth.signIn)`.
 * Without a name it is the house's own. */
export const titled =
  (name?: (t: Messages) => string): MetaFunction =>
  ({ matches, error }) => {
    const root = matches.find((match) => match?.id === "root")?.data as { locale?: unknown } | undefined
    const t = messages(isLocale(root?.locale) ? root.locale : "da")
    const page = error ? t.errors.title : name?.(t)
    return [{ title: page ? `${page} · ${t.common.product}` : t.common.product }]
  }
