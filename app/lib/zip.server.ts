import { strToU8, Zip, ZipDeflate } from "fflate"

/** `name` is its path inside, with "/". `at`: epoch milliseconds. */
export type ZipEntry = { name: string; at: number; content: string | AsyncIterable<Uint8Array> }

/** A ZIP that is written while it is read: only a piece of one file is in memory at a time. */
export function zipStream(entries: AsyncIterable<ZipEntry>): ReadableStream<Uint8Array> {
  const chunks = zipChunks(entries)
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await chunks.next()
      if (done) controller.close()
      else controller.enqueue(value)
    },
    async cancel() {
      await chunks.return(undefined)
    },
  })
}

async function* zipChunks(entries: AsyncIterable<ZipEntry>): AsyncGenerator<Uint8Array, undefined> {
  let ready: Uint8Array[] = []
  const zip = new Zip((error, chunk) => {
    if (error) throw error
    ready.push(chunk)
  })
  const taken = () => {
    const some = ready
    ready = []
    return some
  }
  for await (const { name, at, content } of entries) {
    const file = new ZipDeflate(name, { level: 6 })
    file.mtime = at
    zip.add(file)
    if (typeof content === "string") file.push(strToU8(content), true)
    else {
      for await (const piece of content) {
        file.push(piece)
        yield* taken()
      }
      file.push(new Uint8Array(), true)
    }
    yield* taken()
  }
  zip.end()
  yield* taken()
}
