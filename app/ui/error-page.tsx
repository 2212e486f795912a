import { isRouteErrorResponse, Link, useRouteError, useRouteLoaderData } from "@remix-run/react"
import { type DomainErrorCode, domainErrorCodes } from "#app/errors.ts"
import type { Breakdown, Refusal } from "#app/http.server.ts"
import type { Messages } from "#app/i18n/messages.ts"
import { useMessages } from "#app/i18n/use-messages.ts"
import type { loader } from "#app/root.tsx"

/** What an error boundary shows: what is wrong, and the way on. */
export function ErrorPage() {
  const { errors } = useMessages()
  const requestId = useRouteLoaderData<typeof loader>("root")?.requestId ?? null
  const { heading, words } = explain(useRouteError(), errors, requestId)
  return (
    <div className="empty">
      <h1>{heading}</h1>
      <p>{words}</p>
      <Link className="button" to="/">
        {errors.toMyDay}
      </Link>
    </div>
  )
}

function explain(error: unknown, errors: Messages["errors"], requestId: string | null) {
  if (!isRouteErrorResponse(error)) return { heading: errors.headings[500], words: errors.brokenHelp(requestId) }
  const { status, data } = error
  if (isRefusal(data))
    return { heading: errors.headings[status] ?? errors.headings[409], words: errors.codes[data.code](data.values) }
  if (status === 404) return { heading: errors.headings[404] ?? "", words: errors.pageNotFoundHelp }
  return {
    heading: errors.headings[500],
    words: errors.brokenHelp((data as Partial<Breakdown>)?.requestId ?? requestId),
  }
}

const isRefusal = (data: unknown): data is Refusal =>
  typeof data === "object" && data !== null && "code" in data && domainErrorCodes.includes(data.code as DomainErrorCode)
