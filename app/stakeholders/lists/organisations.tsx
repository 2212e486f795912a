import type { LinksFunction, LoaderFunctionArgs } from "@remix-run/node"
import { useLoaderData } from "@remix-run/react"
import { requireViewer } from "#app/auth/guard.server.ts"
import menus from "#app/inquiries/components/inquiries.css?url"
import type { PageHandle } from "#app/ui/page-handle.ts"
import { titled } from "#app/ui/title.ts"
import { OrganisationKeys } from "./components/list-keys.tsx"
import { ListPage } from "./components/list-page.tsx"
import styles from "./components/lists.css?url"
import { loadList } from "./load.server.ts"

export const links: LinksFunction = () => [
  { rel: "stylesheet", href: menus },
  { rel: "stylesheet", href: styles },
]
export const meta = titled((t) => t.lists.titles.organisations)
export const handle: PageHandle = { Keys: OrganisationKeys }

export function loader(args: LoaderFunctionArgs) {
  return loadList(args, requireViewer(args, "stakeholders:work"), "organisations")
}

export default function OrganisationsList() {
  return <ListPage data={useLoaderData<typeof loader>()} />
}
