import type { LoaderFunctionArgs } from "@remix-run/node"
import { requireViewer } from "#app/auth/guard.server.ts"
import { draftForm } from "./forms.ts"
import type { FoundParty } from "./found-party.ts"
import { findLikely } from "./likely-query.server.ts"
import { partyPath } from "./paths.ts"
import { reasonsForReading } from "./reading.server.ts"

/** Who somebody that is being typed may be already, for the forms that create people and organisations. */
export async function loader(args: LoaderFunctionArgs) {
  requireViewer(args, "stakeholders:work")
  const draft = draftForm.safeParse(Object.fromEntries(new URL(args.request.url).searchParams))
  if (!draft.success) return Response.json([], { status: 400 })
  const found = await findLikely(args.context.db, draft.data)
  return Response.json(
    found.map(
      ({ id, name, beside, reasons }): FoundParty => ({
        ...{ id, name, beside, path: partyPath(draft.data.kind, id), reasons: reasonsForReading(reasons) },
      }),
    ),
  )
}
