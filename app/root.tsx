import type { LinksFunction, LoaderFunctionArgs } from "@remix-run/node"
import {
  Links,
  Meta,
  Outlet,
  Scripts,
  ScrollRestoration,
  useMatches,
  useRouteError,
  useRouteLoaderData,
} from "@remix-run/react"
import type { ReactNode } from "react"
import { messages } from "./i18n/messages.ts"
import { LocaleContext } from "./i18n/use-messages.ts"
import { ErrorPage } from "./ui/error-page.tsx"
import favicon from "./ui/favicon.svg?url"
import font from "./ui/fonts/plex-400.woff2?url"
import { Gate } from "./ui/gate.tsx"
import { usePageContext } from "./ui/page-context.ts"
import type { PageHandle } from "./ui/page-handle.ts"
import styles from "./ui/styles.css?url"
import { titled } from "./ui/title.ts"

export const meta = titled()

export const links: LinksFunction = () => [
  { rel: "preload", href: font, as: "font", type: "font/woff2", crossOrigin: "anonymous" },
  { rel: "stylesheet", href: styles },
  { rel: "icon", href: favicon, type: "image/svg+xml" },
]

/** Open to all: it says nothing but how the page is to look. */
export const loader = ({ context: { locale, viewer, unenrolled, requestId } }: LoaderFunctionArgs) => ({
  locale,
  theme: (viewer ?? unenrolled)?.theme ?? "system",
  requestId,
})

export function Layout({ children }: { children: ReactNode }) {
  const { nonce, ...page } = usePageContext()
  const { locale, theme } = useRouteLoaderData<typeof loader>("root") ?? page
  const { common, errors } = messages(locale)
  // Null, not undefined, where there is none: that is what the context begins with.
  const broken = useRouteError() != null
  const { still, open } = (useMatches().at(-1)?.handle ?? {}) as PageHandle
  return (
    <html lang={locale} data-theme={theme === "system" ? undefined : theme}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        {/* `meta` knows the language from the loader's data, and an unknown address has none. */}
        {broken ? <title>{`${errors.title} · ${common.product}`}</title> : <Meta />}
        <Links />
      </head>
      <body className={open && !broken ? "public" : undefined}>
        <LocaleContext.Provider value={locale}>{children}</LocaleContext.Provider>
        {!still && (
          <>
            <ScrollRestoration nonce={nonce} />
            <Scripts nonce={nonce} />
          </>
        )}
      </body>
    </html>
  )
}

export default function Root() {
  return <Outlet />
}

export function ErrorBoundary() {
  return (
    <Gate>
      <ErrorPage />
    </Gate>
  )
}
