import { createContext, useContext } from "react"
import type { Viewer } from "#app/auth/viewer.ts"
import type { Locale } from "#app/i18n/locale.ts"

/** What the whole document hangs on. The server knows it for every answer, also where no loader ran (an unknown address). */
export type PageContext = {
  locale: Locale
  theme: Viewer["theme"]
  /** For this answer's Content-Security-Policy; browsers hide it from scripts. */
  nonce?: string
}

export const ServerPageContext = createContext<PageContext | null>(null)

/** In the browser the document itself tells what the server said. */
export function usePageContext(): PageContext {
  return useContext(ServerPageContext) ?? readDocument()
}

function readDocument(): PageContext {
  const { lang, dataset } = document.documentElement
  const theme = dataset.theme === "light" || dataset.theme === "dark" ? dataset.theme : "system"
  return { locale: lang === "en" ? "en" : "da", theme }
}
