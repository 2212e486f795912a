import type { LoaderFunctionArgs } from "@remix-run/node"
import { Outlet, useLoaderData, useMatches, useRouteLoaderData } from "@remix-run/react"
import type { ReactNode } from "react"
import { requireViewer } from "#app/auth/guard.server.ts"
import { dayAndClock, weekLabel } from "#app/i18n/dates.ts"
import { useLocale, useMessages } from "#app/i18n/use-messages.ts"
import { railCounts } from "#app/inquiries/queries.server.ts"
import { SearchDoor } from "#app/search/search-door.tsx"
import { ErrorPage } from "./error-page.tsx"
import { Gate } from "./gate.tsx"
import type { PageHandle } from "./page-handle.ts"
import { MoreMenu, Rail } from "./rail.tsx"
import { titled } from "./title.ts"
import { Toasts } from "./toasts.tsx"

export const meta = titled()

export async function loader(args: LoaderFunctionArgs) {
  const viewer = requireViewer(args)
  const { db, now } = args.context
  const at = now()
  return { viewer, counts: await railCounts(db.read, viewer, at), now: at }
}
export type ShellData = Awaited<ReturnType<typeof loader>>

export default function Shell() {
  return (
    <Frame data={useLoaderData<typeof loader>()}>
      <Outlet />
    </Frame>
  )
}

/** A page that fails leaves the menu standing. */
export function ErrorBoundary() {
  const data = useRouteLoaderData<typeof loader>("ui/shell")
  return data ? (
    <Frame data={data}>
      <ErrorPage />
    </Frame>
  ) : (
    <Gate>
      <ErrorPage />
    </Gate>
  )
}

function Frame({ data, children }: { data: ShellData; children: ReactNode }) {
  const { common } = useMessages()
  const locale = useLocale()
  const { Keys } = (useMatches().at(-1)?.handle ?? {}) as PageHandle
  return (
    <Toasts>
      <a className="skip" href="#content">
        {common.skipToContent}
      </a>
      <div className="app">
        <Rail {...data}>{Keys && <Keys />}</Rail>
        <main id="content" tabIndex={-1}>
          <header className="topbar">
            <span className="brand">{common.product}</span>
            <SearchDoor viewer={data.viewer} />
            <time className="muted only-wide" dateTime={new Date(data.now).toISOString()}>
              {dayAndClock(data.now, locale)} · {weekLabel(data.now, locale)}
            </time>
          </header>
          {children}
        </main>
        <MoreMenu viewer={data.viewer} />
      </div>
    </Toasts>
  )
}
