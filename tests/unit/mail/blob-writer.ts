import { openBlobStore } from "#app/mail/blobs.server.ts"

// Run by blobs.test.ts, which kills it: writes large blobs for ever and says each one's name once it is durable.
const blobs = openBlobStore(process.argv[2] ?? "")
for (let n = 0; ; n++) {
  const stored = await Promise.all([1, 2, 3, 4].map((k) => blobs.put(Buffer.alloc(300_000 + k, `${n}-${k} `))))
  process.stdout.write(stored.map(({ sha256 }) => `${sha256}\n`).join(""))
}
