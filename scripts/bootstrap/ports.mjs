import { createServer } from "node:net"
import { Trouble } from "./say.mjs"

/**
 * The port to use: the given one, or for 0 any that is free.
 * Asked before the long work begins, so that a port that is taken is told at once and in plain words.
 * @throws Trouble where it is taken or may not be used.
 */
export function claimPort(host, port, variable, what) {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once("error", (error) => reject(new Trouble(explain(error, host, port, variable, what))))
    server.listen({ host, port }, () => {
      const { port: given } = server.address()
      server.close(() => resolve(given))
    })
  })
}

function explain(error, host, port, variable, what) {
  const other = `Choose another, for example: ${variable}=${port < 1024 ? port + 8000 : port + 1} npm start`
  if (error.code === "EADDRINUSE")
    return `Port ${port} on ${host} is taken, and ${what} needs it. Is Rettidig running already?\n${other}`
  if (error.code === "EACCES") return `This user may not listen on port ${port} (${what}).\n${other}`
  return `${what} cannot listen on ${host}:${port}: ${error.message}`
}
