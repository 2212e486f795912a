import { connect } from "node:net"

/** Milliseconds. What never comes is given up after them; what comes late, on a busy machine, is not. */
export const LONG = 100_000

/** Asks again and again until the answer is not false, null or undefined. @throws Error when the time is over. */
export async function waitUntil<T>(
  what: string,
  ask: () => Promise<T | false | null | undefined> | T | false | null | undefined,
  ms = LONG,
): Promise<T> {
  const until = Date.now() + ms
  while (true) {
    const answer = await ask()
    if (answer !== false && answer !== null && answer !== undefined) return answer
    if (Date.now() > until) throw new Error(`waited ${ms} ms in vain: ${what}`)
    await new Promise((resolve) => setTimeout(resolve, 25))
  }
}

export const waitForPort = (port: number) =>
  waitUntil(
    `port ${port} to open`,
    () =>
      new Promise<boolean>((resolve) => {
        const socket = connect(port, "127.0.0.1", () => {
          socket.destroy()
          resolve(true)
        })
        socket.once("error", () => resolve(false))
      }),
  )
