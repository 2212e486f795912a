import { useMessages } from "#app/i18n/use-messages.ts"
import type { Shown } from "../publication.ts"

const looks: Record<Shown | "withdrawn", string> = {
  "to-come": "wait",
  "in-force": "ok",
  expired: "late",
  replaced: "done",
  withdrawn: "waived",
}

export function StandingMark({ standing }: { standing: Shown | "withdrawn" }) {
  const { standings, list } = useMessages().publications
  return (
    <span className="due" data-state={looks[standing]}>
      <b>{standing === "withdrawn" ? list.withdrawn : standings[standing]}</b>
    </span>
  )
}
