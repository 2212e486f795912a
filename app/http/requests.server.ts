import type { Response } from "express"

/** The answers that are being given, so that a stop can end those that never end by themselves. */
export class OpenAnswers {
  readonly #open = new Set<Response>()

  add(res: Response): void {
    this.#open.add(res)
    res.on("close", () => this.#open.delete(res))
  }

  /** Event streams last until somebody leaves. */
  endStreams(): void {
    for (const res of this.#open)
      if (String(res.getHeader("Content-Type")).startsWith("text/event-stream")) res.destroy()
  }
}
