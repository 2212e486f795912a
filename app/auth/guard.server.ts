import { type AppLoadContext, redirect } from "@remix-run/node"
import { forbidden } from "#app/errors.ts"
import { may, type Permission } from "./policy.ts"
import { secondFactorPath } from "./second-factor/path.ts"
import type { Viewer } from "./viewer.ts"

/**
 * Every loader and action of a page behind sign-in begins with this: a parent's loader does not protect a child,
 * since `?_routes=` runs the child alone.
 * @throws Response to the sign-in page for anonymous callers, and to that of the second factor for whoever must set it up
 * first; DomainError "forbidden" without the permission.
 */
export function requireViewer(
  { context, request }: { context: AppLoadContext; request: Request },
  permission: Permission = "inquiries:work",
): Viewer {
  const viewer = context.viewer ?? (permission === "own-access" ? context.unenrolled : null)
  if (!viewer) {
    const { pathname, search } = new URL(request.url)
    // Sign-in leads to "/" of itself; the page of the second factor is also come to from the settings.
    const named = request.method === "GET" && (pathname !== "/" || context.unenrolled !== null)
    const next = named ? `?next=${encodeURIComponent(pathname + search)}` : ""
    throw redirect(`${context.unenrolled ? secondFactorPath : "/sign-in"}${next}`)
  }
  if (!may(viewer, permission)) throw forbidden()
  return viewer
}
