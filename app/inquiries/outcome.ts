/** How to take a change back: the form to post. */
export type Undo = { action: string; fields: [name: string, value: string][] }

export type Done = {
  ok: true
  /** What happened, in the reader's language. */
  say: string
  /** When, by the server's clock: what the page loads afterwards may be older. Epoch milliseconds. */
  at?: number
  undo?: Undo
  /** For how many milliseconds it can be undone; a length, since the browser's clock may be wrong. */
  undoMs?: number
  /** By what the page itself says it to a browser without JavaScript: `?told=`. */
  told?: string
}

/** A way on from a doubt: the same form with these fields beside what is typed in it. */
export type Choice = { label: string; fields: [name: string, value: string][] }

export type Refused = {
  ok: false
  code: string
  say: string
  fields: Record<string, string[] | undefined>
  choices?: Choice[]
}

/** What a posted form of a case answers a page that sent it in the background. */
export type Outcome = Done | Refused
