import { type ClipboardEvent, type DragEvent, useRef, useState } from "react"
import { useMessages } from "#app/i18n/use-messages.ts"
import { mostFiles, mostMegabytes } from "#app/mail/attachments.ts"
import { useToasts } from "#app/ui/toasts.tsx"
import { useAct } from "./act.tsx"

/** Puts files to the reply as they are chosen, dropped on it or pasted into it, and takes them out again. */
export function useUpload(action: string) {
  const { act } = useAct()
  const toasts = useToasts()
  const { errors } = useMessages()
  const [waiting, setWaiting] = useState(0)
  const [dropping, setDropping] = useState(false)
  const underway = useRef<Promise<unknown>>(Promise.resolve())

  function post(fields: FormData): void {
    setWaiting((n) => n + 1)
    // One after another, so that they lie in the order they were chosen in.
    underway.current = underway.current.then(() => act(action, fields)).finally(() => setWaiting((n) => n - 1))
  }

  function put(files: File[]): void {
    if (files.length === 0) return
    // The house would say the same, but only once all of it had been sent.
    const bytes = files.reduce((sum, { size }) => sum + size, 0)
    if (bytes > mostMegabytes * 1_000_000 || files.length > mostFiles)
      return void toasts.show({
        say: errors.codes["attachments-too-large"]({ files: mostFiles, megabytes: mostMegabytes }),
      })
    const fields = new FormData()
    for (const file of files) fields.append("files", file)
    post(fields)
  }

  return {
    underway: waiting > 0,
    put,
    remove(id: number): void {
      const fields = new FormData()
      fields.set("remove", String(id))
      post(fields)
    },
    /** Resolves when nothing is on its way any more: what is sent then takes all of it along. */
    done: () => underway.current,
    dropped: {
      "data-dropping": dropping || undefined,
      onDragOver(event: DragEvent) {
        if (!event.dataTransfer.types.includes("Files")) return
        event.preventDefault()
        setDropping(true)
      },
      onDragLeave: () => setDropping(false),
      onDrop(event: DragEvent) {
        setDropping(false)
        if (event.dataTransfer.files.length === 0) return
        event.preventDefault()
        put([...event.dataTransfer.files])
      },
      onPaste(event: ClipboardEvent) {
        if (event.clipboardData.files.length === 0) return
        event.preventDefault()
        put([...event.clipboardData.files])
      },
    },
  }
}
