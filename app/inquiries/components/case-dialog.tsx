import { useFetcher } from "@remix-run/react"
import { useEffect, useId, useRef } from "react"
import { useMessages } from "#app/i18n/use-messages.ts"
import type { ForwardingData } from "#app/inquiries/forwarding-query.server.ts"
import { casePath } from "#app/inquiries/paths.ts"
import { ForwardingForm } from "./forwarding-form.tsx"
import { type LinkingData, LinkingForm } from "./linking-form.tsx"
import { type MergingData, MergingForm } from "./merging-form.tsx"

export type CaseAct = "forwarding" | "merging" | "linking"
type Loaded = ForwardingData | MergingData | LinkingData

/** One of the case's larger forms, over it. Its own page gives what it shows. */
export function CaseDialog({ number, act, onClose }: { number: string; act: CaseAct; onClose: () => void }) {
  const { inquiries, common } = useMessages()
  const titleId = useId()
  const dialog = useRef<HTMLDialogElement>(null)
  const { load, data } = useFetcher<Loaded>()
  const path = casePath(number, act)
  useEffect(() => load(path), [load, path])
  useEffect(() => {
    if (!data || dialog.current?.open) return
    dialog.current?.showModal()
    dialog.current?.querySelector<HTMLElement>(".content :is(select, input:not([type=hidden]), textarea)")?.focus()
  }, [data])
  const done = () => dialog.current?.close()
  return (
    <dialog ref={dialog} className="case-dialog no-print" aria-labelledby={titleId} onClose={onClose}>
      <header>
        <h2 id={titleId}>{inquiries[act].title}</h2>
        <button className="button quiet" type="button" onClick={done}>
          {common.close} <kbd>Esc</kbd>
        </button>
      </header>
      <div className="content">
        {data?.act === "forwarding" && <ForwardingForm data={data} onDone={done} />}
        {data?.act === "merging" && <MergingForm data={data} onDone={done} onLoad={(search) => load(path + search)} />}
        {data?.act === "linking" && <LinkingForm data={data} onDone={done} />}
      </div>
    </dialog>
  )
}
