/** What a route answers to whom; the table and its parts are written in these words. */

/** Columns of the table. */
export const visitors = ["anonymous", "staff", "communications", "coordinator", "management", "administrator"] as const

/** The routes that are open to whoever is not signed in. */
export const openFiles: readonly string[] = [
  "auth/sign-in.tsx",
  "auth/sign-out.ts",
  "auth/second-factor/code-page.tsx",
  "auth/single-sign-on/start.tsx",
  "auth/single-sign-on/callback.tsx",
  "auth/start.tsx",
  "meetings/invitations/answer.tsx",
  "meetings/poll/ballot.tsx",
  "meetings/feeds/feed.ts",
  "surveys/survey.tsx",
  "front-door/start.tsx",
  "front-door/contact.tsx",
  "front-door/receipt.tsx",
  "front-door/status.tsx",
  "i18n/language.ts",
  "admin/healthz.ts",
  "news/subscribe.tsx",
  "news/confirm.tsx",
  "news/mine.tsx",
  "news/stop.tsx",
  "publications/material.tsx",
  "publications/file.ts",
]

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
/** Communications and administrators. */
export const writers = (status: number) => `302 403 ${status} 403 403 ${status}`
/** Communications, management and administrators. */
export const senders = (status: number) => `302 403 ${status} 403 ${status} ${status}`
export const administrators = (status: number) => `302 403 403 403 403 ${status}`
/** A confidential case of a unit that none of them sits in. */
export const confidential = (status: number) => `302 404 404 404 ${status} 404`

// A resource route answers in the one way it has: 400 to a GET and 405 to a POST that it does not know.
export const noGet = everybody(400)
export const noPost = everybody(405)

export const ofCase = (part: string, post: string): Row[] => [
  { at: `/inquiries/{case}/${part}`, get: noGet, post },
  { at: `/inquiries/{confidential}/${part}`, get: noGet, post: confidential(303) },
  { at: `/inquiries/H-1999-00001/${part}`, get: noGet, post: signedIn(404) },
]

/** What a case has of its kind; the confidential one is a notice of dismissal. */
export const ofKind = (part: string): Row[] => [
  { at: `/inquiries/{kind}/${part}`, get: signedIn(200), post: signedIn(400) },
  { at: `/inquiries/{confidential}/${part}`, get: confidential(200), post: confidential(400) },
  { at: `/inquiries/H-1999-00001/${part}`, get: signedIn(404), post: signedIn(404) },
]

export const ofOrganisation = (part: string, post: number): Row[] => [
  { at: `/organisations/{organisation}/${part}`, get: signedIn(200), post: signedIn(post) },
  { at: `/organisations/99999/${part}`, get: signedIn(404), post: signedIn(404) },
]
export const ofPerson = (part: string): Row[] => [
  { at: `/people/{person}/${part}`, get: signedIn(200), post: signedIn(400) },
  { at: `/people/99999/${part}`, get: signedIn(404), post: signedIn(404) },
]
export const ofMeeting = (part: string): Row[] => [
  { at: `/meetings/{meeting}/${part}`, get: signedIn(200), post: signedIn(400) },
  { at: `/meetings/99999/${part}`, get: signedIn(404), post: signedIn(404) },
]
/** What management does about a late case. */
export const ofReview = (act: string): Row[] => [
  { at: `/overview/review/{case}/${act}`, get: coordinators(200), post: coordinators(400) },
  { at: `/overview/review/{confidential}/${act}`, get: "302 403 403 404 200 404", post: "302 403 403 404 400 404" },
  { at: `/overview/review/H-1999-00001/${act}`, get: coordinators(404), post: coordinators(404) },
]
export const ofTask = (part: string): Row[] => [
  { at: `/tasks/{task}/${part}`, get: noGet, post: signedIn(303) },
  { at: `/tasks/{secretTask}/${part}`, get: noGet, post: confidential(303) },
]
