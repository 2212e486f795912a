import { type AppLoadContext, redirect } from "@remix-run/node"
import { forbidden } from "#app/errors.ts"
import { may, type Permission } from "./policy.ts"
import type { Viewer } from "./viewer.ts"

/**
 * Every loader and action of a page behind sign-in begins with this: a parent's loader does not protect a child,
 * since `?_routes=` runs the child alone.
 * @throws Response to the sign-in page for anonymous callers; DomainError "forbidden" without the permission.
 */
export function requireViewer(
  { context, request }: { context: AppLoadContext; request: Request },
  permission: Permission = "inquiries:work",
): Viewer {
  if (!context.viewer) {
    const { pathname, search } = new URL(request.url)
    const next = request.method === "GET" && pathname !== "/" ? `?next=${encodeURIComponent(pathname + search)}` : ""
    throw redirect(`/sign-in${next}`)
  }
  if (!may(context.viewer, permission)) throw forbidden()
  return context.viewer
}
