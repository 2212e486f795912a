import {
  type ActionFunctionArgs,
  type AppLoadContext,
  data,
  type LoaderFunctionArgs,
  type ServerBuild,
} from "@remix-run/node"
import { isRouteErrorResponse } from "@remix-run/react"
import type { DomainError, DomainErrorCode } from "./errors.ts"
import { plainPage } from "./http/plain-page.server.tsx"
import type { Locale } from "./i18n/locale.ts"
import { messages } from "./i18n/messages.ts"

type Args = LoaderFunctionArgs | ActionFunctionArgs
type Handler = (args: never) => unknown

/** What an error boundary is given. */
export type Refusal = Pick<DomainError, "code" | "values">
export type Breakdown = { requestId: string }

/**
 * By name, not `instanceof`: the shell runs from source and the pages from the build, so there are two copies of the
 * class in one process.
 */
const isDomainError = (error: unknown): error is DomainError => error instanceof Error && error.name === "DomainError"

/**
 * The one place where what a loader or action throws becomes an answer. A DomainError becomes its status and, through the
 * error boundary, a page in the reader's language; a bug is logged once with the request's id, and only the id is shown.
 */
export function mapErrors(build: ServerBuild): ServerBuild {
  const stylesheets = stylesheetsOf(build)
  const routes = Object.entries(build.routes).map(([id, route]) => {
    if (!route) return [id, route]
    const { loader, action, default: page } = route.module
    const answer = page ? throwToBoundary : (error: unknown, args: Args) => answerPlainly(error, args, stylesheets)
    const guard = (handler: Handler | undefined) => handler && mapped(handler, answer)
    return [id, { ...route, module: { ...route.module, loader: guard(loader), action: guard(action) } }]
  })
  return { ...build, routes: Object.fromEntries(routes) }
}

function mapped(handler: Handler, answer: (error: unknown, args: Args) => unknown) {
  return async (args: Args) => {
    try {
      return await handler(args as never)
    } catch (error) {
      if (error instanceof Response || isThrownData(error)) throw error
      if (!isDomainError(error)) logBug(args.context, error)
      throw answer(error, args)
    }
  }
}

// What `throw data(…)` throws; Remix does not export the class.
const isThrownData = (error: unknown) =>
  typeof error === "object" && error !== null && "type" in error && error.type === "DataWithResponseInit"

const throwToBoundary = (error: unknown, { context }: Args) =>
  isDomainError(error)
    ? data({ code: error.code, values: error.values } satisfies Refusal, { status: error.status })
    : data({ requestId: context.requestId } satisfies Breakdown, { status: 500 })

/** A route without a page has no boundary: a browser's navigation gets a plain page, a script gets JSON. */
function answerPlainly(error: unknown, { request, context }: Args, stylesheets: string[]): Response {
  const { errors } = messages(context.locale)
  const status = isDomainError(error) ? error.status : 500
  const words = isDomainError(error) ? errors.codes[error.code](error.values) : errors.brokenHelp(context.requestId)
  if (!request.headers.get("Accept")?.includes("text/html"))
    return Response.json({ error: words, code: isDomainError(error) ? error.code : "broken" }, { status })
  const html = plainPage({
    locale: context.locale,
    heading: errors.headings[status] ?? errors.headings[409],
    words,
    stylesheets,
  })
  return new Response(html, { status, headers: { "Content-Type": "text/html; charset=utf-8" } })
}

const logBug = (context: AppLoadContext, error: unknown) =>
  context.log.error({ err: error, requestId: context.requestId }, "bug")

/** Remix's own hook: what was thrown outside a loader or action, such as while rendering. */
export function logError(error: unknown, { request, context }: Args): void {
  // An address that leads nowhere is the visitor's mistake; a request that was called off has nobody waiting.
  if (request.signal.aborted || (isRouteErrorResponse(error) && error.status < 500)) return
  logBug(context, error)
}

/**
 * A refusal that belongs beside a field: what `submission.reply` takes. `fields` says which code is about which field.
 * @throws the error itself where it is about none of them
 */
export function refusedAt(error: unknown, fields: Partial<Record<DomainErrorCode, string>>, locale: Locale) {
  const field = isDomainError(error) ? fields[error.code] : undefined
  if (!field || !isDomainError(error)) throw error
  return { fieldErrors: { [field]: [messages(locale).errors.codes[error.code](error.values)] } }
}

/** The sheets every page loads, for the pages that are made without Remix. */
export function stylesheetsOf(build: ServerBuild): string[] {
  const links = build.routes.root?.module.links?.() ?? []
  return links.flatMap((link) => ("rel" in link && link.rel === "stylesheet" && link.href ? [link.href] : []))
}
