import { Form, useLocation } from "@remix-run/react"
import { useLocale, useMessages } from "#app/i18n/use-messages.ts"
import { Icon } from "./icons.tsx"

/** To the other language, and back to the same page. */
export function LanguageSwitch({ icon = false }: { icon?: boolean }) {
  const { common } = useMessages()
  const other = useLocale() === "da" ? "en" : "da"
  const { pathname, search } = useLocation()
  return (
    <Form method="post" action="/language" className="inline">
      <input type="hidden" name="next" value={pathname + search} />
      <button type="submit" className="link" name="locale" value={other} lang={other}>
        {icon && <Icon name="language" />}
        {common.otherLanguage}
      </button>
    </Form>
  )
}
