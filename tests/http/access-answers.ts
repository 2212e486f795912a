/** What a route answers to whom; the table and its parts are written in these words. */

/** Columns of the table. */
export const visitors = ["anonymous", "staff", "communications", "coordinator", "management", "administrator"] as const

export type Row = {
  /** A real address, where the route's has blanks. `{case}`, `{confidential}` … stand for what the test has made. */
  at: string
  get: string
  post: string
}

export const everybody = (status: number) => visitors.map(() => status).join(" ")
/** 302 to /sign-in for whoever is not signed in. */
export const signedIn = (status: number) => ["302", ...Array<number>(5).fill(status)].join(" ")
export const managers = (status: number) => `302 403 403 403 ${status} ${status}`
export const coordinators = (status: number) => `302 403 403 ${status} ${status} ${status}`
export const administrators = (status: number) => `302 403 403 403 403 ${status}`
/** A confidential case of a unit that none of them sits in. */
export const confidential = (status: number) => `302 404 404 404 ${status} 404`

// A resource route answers in the one way it has: 400 to a GET and 405 to a POST that it does not know.
export const noGet = everybody(400)
export const noPost = everybody(405)
