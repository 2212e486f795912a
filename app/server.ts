import { createServer, type Server } from "node:http"
import { join } from "node:path"
import { createRequestHandler } from "@remix-run/express"
import type { AppLoadContext, ServerBuild } from "@remix-run/node"
import compression from "compression"
import express, { type NextFunction, type Request, type Response } from "express"
import type { ViteDevServer } from "vite"
import { openAuth } from "./auth/auth.server.ts"
import { accessLog } from "./http/access-log.server.ts"
import { serveAssets } from "./http/assets.server.ts"
import { limitBody } from "./http/body-limit.server.ts"
import { readCookie } from "./http/cookies.server.ts"
import { formsOnly } from "./http/forms-only.server.ts"
import { securityHeaders } from "./http/headers.server.ts"
import { isFromOurPages } from "./http/origin.server.ts"
import { plainPage } from "./http/plain-page.server.tsx"
import { OpenAnswers } from "./http/requests.server.ts"
import { oneEachRound } from "./http/rounds.server.ts"
import { buildsBySection, sectionOf } from "./http/sections.server.ts"
import { mapErrors, stylesheetsOf } from "./http.server.ts"
import { chooseLocale } from "./i18n/choose-locale.ts"
import { messages } from "./i18n/messages.ts"
import { openLive } from "./live.server.ts"
import { openPresence } from "./presence/presence.server.ts"
import type { Services } from "./services.server.ts"

/** What is served: a finished build and the folder it lies in, or the sources through Vite. */
export type Pages = { build: ServerBuild; folder: string } | { vite: ViteDevServer }
export type WebServer = {
  /** Not listening yet. */
  server: Server
  /** Takes no more, finishes what it has (5 s at most) and ends. The services stay open. */
  close(): Promise<void>
}

const FINISH_WITHIN = 5_000
/** Milliseconds: longer than a page is read, and than a proxy in front keeps it by default (nginx: 60 s). */
const KEEP_ALIVE = 75_000

/** The HTTP shell: everything that holds for every request, before a route sees it. */
export function createWebServer(services: Services, pages: Pages): WebServer {
  const { env, log } = services
  const live = openLive(services)
  const presence = openPresence()
  const auth = openAuth(services)
  const open = new OpenAnswers()
  const stylesheets = "build" in pages ? stylesheetsOf(pages.build) : []

  async function identify(req: Request, res: Response, next: NextFunction) {
    const { viewer, unenrolled, cookie } = await auth.identify(req.headers.cookie)
    if (cookie) res.append("Set-Cookie", cookie)
    const locale =
      (viewer ?? unenrolled)?.locale ??
      chooseLocale(readCookie(req.headers.cookie, "language"), req.get("Accept-Language"))
    const { nonce, requestId } = res.locals
    // A page behind sign-in is nobody else's to keep, nor the browser's once its user has left.
    res.set("Cache-Control", "no-store")
    const who = { viewer, unenrolled, locale, address: req.ip ?? "" }
    res.locals.context = { ...services, auth, live, presence, ...who, nonce, requestId }
    next()
  }

  function refuseForeign(req: Request, res: Response, next: NextFunction) {
    if (isFromOurPages(req, env)) {
      // Remix would compare it with Host, which a proxy in front may have rewritten.
      delete req.headers.origin
      return next()
    }
    const { errors } = messages(contextOf(res).locale)
    sendPlain(res, 403, errors.crossOrigin)
  }

  function sendPlain(res: Response, status: 403 | 404 | 500, words: string) {
    const locale = contextOf(res)?.locale ?? "da"
    const { headings } = messages(locale).errors
    const heading = headings[status] ?? headings[500]
    res.status(status).type("html").send(plainPage({ locale, heading, words, stylesheets }))
  }

  // Four arguments are how Express knows it from other middleware.
  function lastResort(error: unknown, _req: Request, res: Response, _next: NextFunction) {
    const { requestId } = res.locals
    const { errors } = messages(contextOf(res)?.locale ?? "da")
    // An address that is none ("/%E0%A4%A") leads nowhere, and is no bug of ours.
    if (error instanceof URIError && !res.headersSent) return sendPlain(res, 404, errors.pageNotFoundHelp)
    log.error({ err: error, requestId }, "bug")
    if (res.headersSent) res.destroy()
    else sendPlain(res, 500, errors.brokenHelp(requestId))
  }

  const app = express()
  app.disable("x-powered-by")
  app.set("trust proxy", env.trustProxy)
  app.use((_req, res, next) => {
    open.add(res)
    next()
  })
  app.use(accessLog(log), ...securityHeaders(env), compression({ filter: worthCompressing }))
  if ("vite" in pages) app.use(pages.vite.middlewares)
  else app.use(serveAssets(join(pages.folder, "client")))
  app.use(
    limitBody(stylesheets),
    formsOnly,
    oneEachRound(),
    (req, res, next) => void identify(req, res, next).catch(next),
    refuseForeign,
  )
  const { whole, sections } = handlersOf(pages, env.mode)
  app.all("*", (req, res, next) => (sections.get(sectionOf(req.path)) ?? whole)(req, res, next))
  app.use(lastResort)

  const server = createServer(app)
  server.keepAliveTimeout = KEEP_ALIVE
  return {
    server,
    async close() {
      const closed = new Promise((resolve) => server.close(resolve))
      open.endStreams()
      server.closeIdleConnections()
      const late = setTimeout(() => server.closeAllConnections(), FINISH_WITHIN)
      await closed
      clearTimeout(late)
      live.close()
    },
  }
}

const contextOf = (res: Response): AppLoadContext => res.locals.context

/** Remix's handlers: the one of all pages, and those of the sections. While it is being developed, there are no sections. */
function handlersOf(pages: Pages, mode: string) {
  const handlerOf = (build: ServerBuild | (() => Promise<ServerBuild>)) =>
    createRequestHandler({ build, mode, getLoadContext: (_req, res) => contextOf(res) })
  if ("vite" in pages) {
    const load = async () => mapErrors((await pages.vite.ssrLoadModule("virtual:remix/server-build")) as ServerBuild)
    return { whole: handlerOf(load), sections: new Map<string, ReturnType<typeof handlerOf>>() }
  }
  const build = mapErrors(pages.build)
  const sections = new Map([...buildsBySection(build)].map(([section, part]) => [section, handlerOf(part)]))
  return { whole: handlerOf(build), sections }
}

// An event stream must leave us line by line; compression would hold the lines back.
const worthCompressing: compression.CompressionFilter = (req, res) =>
  !String(res.getHeader("Content-Type")).startsWith("text/event-stream") && compression.filter(req, res)
