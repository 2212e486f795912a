import type { AppLoadContext } from "@remix-run/node"
import type { Viewer } from "#app/auth/viewer.ts"
import { dayOf, instantOf } from "#app/deadlines/zone.ts"
import { notFound } from "#app/errors.ts"
import { numericDate } from "#app/i18n/dates.ts"
import { messages } from "#app/i18n/messages.ts"
import { answerPanel } from "#app/ui/panel-answer.server.ts"
import {
  addAffiliation,
  changeAffiliation,
  endAffiliation,
  removeAffiliation,
  reopenAffiliation,
} from "./affiliating.server.ts"
import { findTyped } from "./organisation-names.server.ts"
import { affiliationForm } from "./party-forms.ts"
import { personPath } from "./paths.ts"
import type { PersonView } from "./views.ts"

type Args = { request: Request; context: AppLoadContext }
type Undo = [name: string, value: string][]

/** A form about the places of a person: a further one, or one that is changed, ended, reopened, removed. */
export function changePlaces(args: Args, viewer: Viewer, person: PersonView) {
  const { db, locale } = args.context
  const t = messages(locale)
  const say = t.stakeholders.places
  const asked = {
    schema: affiliationForm(t, locale),
    back: personPath(person.id),
    refusals: { "ends-before-start": "since" },
  } as const
  return answerPanel(args, viewer, asked, async (input, actor) => {
    if (input.change === "add") {
      const found = await findTyped(db.read, input.organisation, t)
      if ("wrong" in found) return { wrong: { organisation: [found.wrong] } }
      const id = await addAffiliation(db, actor, {
        ...{ personId: person.id, organisationId: found.id, role: input.role, from: startOf(input.since) },
      })
      return { say: say.added, undo: undoOf("remove", id) }
    }
    const place = person.places.find(({ id }) => id === input.id)
    if (!place) throw notFound()
    const { id } = place
    switch (input.change) {
      case "edit": {
        const before = await changeAffiliation(db, actor, id, { role: input.role, from: startOf(input.since) })
        const since = before.from === null ? "" : numericDate(before.from)
        return { say: say.changed, undo: [...undoOf("edit", id), ["role", before.role ?? ""], ["since", since]] }
      }
      case "end": {
        // The last day they were there: it ends with it.
        const at = input.until === null ? actor.now : instantOf(dayOf(input.until) + 1)
        await endAffiliation(db, actor, id, at)
        return { say: say.ended, undo: undoOf("reopen", id) }
      }
      case "reopen":
        await reopenAffiliation(db, actor, id)
        return {
          say: say.reopened,
          undo: place.to === null ? undefined : [...undoOf("end", id), ["until", numericDate(place.to - 1)]],
        }
      case "remove":
        await removeAffiliation(db, actor, id)
        return { say: say.removed }
    }
  })
}

const startOf = (day: string | null) => (day === null ? null : instantOf(dayOf(day)))

const undoOf = (change: string, id: number): Undo => [
  ["change", change],
  ["id", String(id)],
]
