import { once } from "node:events"
import { type AddressInfo, connect, type Socket } from "node:net"
import express from "express"
import { afterEach, beforeEach, expect, test } from "vitest"
import { oneEachRound } from "#app/http/rounds.server.ts"

let round = 0
let counting: NodeJS.Immediate
const begun: { path: string; round: number }[] = []
let socket: Socket
let close: () => Promise<unknown>

beforeEach(async () => {
  const count = () => {
    round++
    counting = setImmediate(count)
  }
  count()
  begun.length = 0
  const app = express().use(oneEachRound(), (req, res) => {
    begun.push({ path: req.path, round })
    if (req.path === "/leave") req.socket.destroy()
    else res.end("made")
  })
  const server = app.listen(0, "127.0.0.1")
  await once(server, "listening")
  socket = connect((server.address() as AddressInfo).port, "127.0.0.1")
  close = async () => {
    clearImmediate(counting)
    socket.destroy()
    await new Promise((done) => server.close(done))
  }
})
afterEach(() => close())

/** All in one packet, so that the server has them at once. */
async function send(...requests: string[]): Promise<void> {
  socket.write(requests.map((request) => `${request} HTTP/1.1\r\nHost: x\r\n\r\n`).join(""))
  let answers = ""
  for await (const chunk of socket.iterator({ destroyOnReturn: false })) {
    answers += chunk
    if (answers.split("made").length > requests.length) return
  }
}

test("pages that are asked for at once begin one in each round, in the order they came", async () => {
  await send("GET /1", "GET /2", "GET /3", "GET /4", "GET /5")
  expect(begun.map(({ path }) => path)).toEqual(["/1", "/2", "/3", "/4", "/5"])
  const rounds = begun.map((page) => page.round)
  expect(new Set(rounds).size).toBe(5)
})

test("what is written does not wait for the pages before it", async () => {
  await send("GET /1", "GET /2", "POST /note", "GET /3")
  expect(begun.map(({ path }) => path)).toEqual(["/note", "/1", "/2", "/3"])
})

test("a page whose reader has left is not made", async () => {
  socket.write(["/leave", "/1", "/2"].map((path) => `GET ${path} HTTP/1.1\r\nHost: x\r\n\r\n`).join(""))
  await once(socket, "close")
  const later = round + 10
  while (round < later) await new Promise((done) => setImmediate(done))
  expect(begun.map(({ path }) => path)).toEqual(["/leave"])
})
