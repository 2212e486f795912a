import type { Auth } from "./auth/auth.server.ts"
import type { Viewer } from "./auth/viewer.ts"
import type { Locale } from "./i18n/locale.ts"
import type { Live } from "./live.server.ts"
import type { Presence } from "./presence/presence.server.ts"
import type { Services } from "./services.server.ts"

declare module "@remix-run/node" {
  /** What server.ts gives every loader and action. */
  interface AppLoadContext extends Services {
    auth: Auth
    live: Live
    presence: Presence
    /** Null for callers who are not signed in, or are `unenrolled`. */
    viewer: Viewer | null
    /** Signed in, but has yet to set up the second factor that is demanded: see `requireViewer`. */
    unenrolled: Viewer | null
    /** The language of whoever is signed in; else the cookie's; else the browser's. */
    locale: Locale
    /** The caller's address, for throttling and the list of sessions. */
    address: string
    /** For this response's Content-Security-Policy. */
    nonce: string
    requestId: string
  }
  interface Future {
    v3_singleFetch: true
  }
}
