/** The public pages: their addresses are read aloud, so they are Danish. */
export const subscribePath = "/nyheder"
export const confirmPath = (token: string) => `/nyheder/bekraeft/${token}`
export const minePath = (token: string) => `/nyheder/mine/${token}`
/** Also what mail programs post to (RFC 8058). */
export const stopPath = (token: string) => `/nyheder/afmeld/${token}`

export const newsPath = (one?: number | "new", part?: "edit") => ["/news", one, part].filter(Boolean).join("/")
export const newsAdminPath = "/admin/news"
export const consentsPath = "/admin/news/consents"
export const consentsExportPath = "/admin/news/consents/export"
