import { createContext, useContext } from "react"
import type { Locale } from "./locale.ts"
import { messages } from "./messages.ts"

export const LocaleContext = createContext<Locale>("da")

export const useLocale = () => useContext(LocaleContext)
export const useMessages = () => messages(useContext(LocaleContext))
