/** Where a calendar reads it. */
export const feedPath = (token: string) => `/feeds/${token}.ics`

/** Opens the calendar program of whoever follows it, which then asks whether to subscribe. */
export const webcalOf = (url: string) => url.replace(/^https?:/, "webcal:")

/** Where one makes and ends one's addresses; `rule` is the obligation one came from. */
export const feedsPath = (rule?: number) => (rule === undefined ? "/meetings/feeds" : `/meetings/feeds#rule-${rule}`)
