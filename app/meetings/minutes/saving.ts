import type { ActionFunctionArgs } from "@remix-run/node"
import { requireViewer } from "#app/auth/guard.server.ts"
import { answerWriting } from "./answer-writing.server.ts"

/** Saves minutes while they are being written. */
export async function action(args: ActionFunctionArgs) {
  const viewer = requireViewer(args, "stakeholders:work")
  const { answer, status } = await answerWriting(args, viewer)
  return Response.json(answer, { status })
}
