import type { RequestHandler } from "express"

/**
 * Lets one page begin in each round of the event loop, in the order they came. Node would take up all that have come
 * since the last round before it goes on with those it has: of two hundred colleagues each would wait for all the others
 * at every step, and new connections, of which Node takes one a round, longest of all. What is written does not wait.
 */
export function oneEachRound(): RequestHandler {
  const waiting: (() => void)[] = []
  const goOn = () => {
    waiting.shift()?.()
    if (waiting.length > 0) setImmediate(goOn)
  }
  return (req, _res, next) => {
    if (req.method !== "GET" && req.method !== "HEAD") return next()
    // Whoever has left meanwhile is passed over.
    const begin = () => req.socket.destroyed || next()
    if (waiting.push(begin) === 1) setImmediate(goOn)
  }
}
