/** Where it begins; the way back from the provider is beneath it, and so the cookie of both. */
export const singleSignOnPath = "/sign-in/single-sign-on"
/** What the provider is told to lead back to: the redirect URI. */
export const callbackPath = `${singleSignOnPath}/callback`

export const startPath = (next: string) => `${singleSignOnPath}?next=${encodeURIComponent(next)}`
