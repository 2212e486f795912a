import type { RouteConfigEntry } from "@remix-run/route-config"
import routes from "#app/routes.ts"

export type Route = { file: string; path: string }

/** Every route of the house with its whole path, "/" for an index; layouts have none of their own. */
export async function listRoutes(): Promise<Route[]> {
  return walk(await routes, "")
}

const walk = (entries: RouteConfigEntry[], above: string): Route[] =>
  entries.flatMap(({ file, path, index, children }) => {
    const here = path ? `${above}/${path}` : above
    const own = path !== undefined || index ? [{ file, path: here || "/" }] : []
    return [...own, ...walk(children ?? [], here)]
  })
