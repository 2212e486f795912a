import type { AppLoadContext } from "@remix-run/node"
import type { Viewer } from "#app/auth/viewer.ts"
import { notFound } from "#app/errors.ts"
import { messages } from "#app/i18n/messages.ts"
import { answerPanel } from "#app/ui/panel-answer.server.ts"
import { type AddressOwner, addAddress, endAddress, removeAddress, reopenAddress } from "./addressing.server.ts"
import { addressForm } from "./party-forms.ts"
import type { AddressView } from "./views.ts"

type Args = { request: Request; context: AppLoadContext }
type Undo = [name: string, value: string][]

/** A form about the addresses of an organisation or a person: a new one, or one of `known` ended, reopened, removed. */
export function changeAddresses(
  args: Args,
  viewer: Viewer,
  { owner, known, back }: { owner: AddressOwner; known: AddressView[]; back: string },
) {
  const { db, locale } = args.context
  const t = messages(locale)
  const say = t.stakeholders.addresses
  const asked = { schema: addressForm(t, locale), back, refusals: { "address-known": "value" } } as const
  return answerPanel(args, viewer, asked, async (input, actor) => {
    if (input.change === "add") {
      const { kind, value } = input
      const organisationId = owner.personId === null ? owner.organisationId : input.organisationId
      const id = await addAddress(db, actor, { kind, value, personId: owner.personId, organisationId })
      return { say: say.added(value), undo: undoOf("remove", id) }
    }
    const address = known.find(({ id }) => id === input.id)
    if (!address) throw notFound()
    const { id, value } = address
    switch (input.change) {
      case "end":
        await endAddress(db, actor, id)
        return { say: say.endedDone(value), undo: undoOf("reopen", id) }
      case "reopen":
        await reopenAddress(db, actor, id)
        return { say: say.reopened(value), undo: undoOf("end", id) }
      case "remove":
        await removeAddress(db, actor, id)
        return { say: say.removed }
    }
  })
}

const undoOf = (change: string, id: number): Undo => [
  ["change", change],
  ["id", String(id)],
]
