import type { ServerBuild } from "@remix-run/node"

type Routes = ServerBuild["routes"]

/**
 * The first part of an address, as routes name it: "inquiries" of `/inquiries/H-2026-00042`, and of `/inquiries.data`,
 * under which Remix fetches what a page shows; nothing of the first page's, `/` and `/_root.data`.
 */
export const sectionOf = (path: string): string =>
  path === "/_root.data" ? "" : (/^\/([^/]*?)(?:\.data)?(?:\/|$)/.exec(path)?.[1] ?? "")

/**
 * For each section the build with those routes alone that can match in it. Remix 2 puts all routes of a build in order anew
 * for every request; with some two hundred of them that took longer than most pages' queries.
 */
export function buildsBySection(build: ServerBuild): Map<string, ServerBuild> {
  const { routes } = build
  const firsts = new Map(Object.keys(routes).map((id) => [id, firstPartOf(routes, id)]))
  const sections = new Set([...firsts.values()].filter((first) => !/^[:*]/.test(first)))
  return new Map(
    [...sections].map((section) => {
      // What has no first part lies around other routes, or is the first page; what may have any can match anywhere.
      const others = new Set([...sections].filter((other) => other !== "" && other !== section))
      const own = <T>(all: Record<string, T>) =>
        Object.fromEntries(Object.entries(all).filter(([id]) => !others.has(firsts.get(id) ?? "")))
      return [section, { ...build, routes: own(routes), assets: { ...build.assets, routes: own(build.assets.routes) } }]
    }),
  )
}

/** Of the address a route answers to; empty for the first page and for what only lies around others. */
const firstPartOf = (routes: Routes, id: string): string => {
  const parts: string[] = []
  for (let route = routes[id]; route; route = route.parentId ? routes[route.parentId] : undefined)
    parts.unshift(route.path ?? "")
  return sectionOf(`/${parts.filter(Boolean).join("/")}`)
}
