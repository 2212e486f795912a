import type { SubmissionResult } from "@conform-to/react"
import type { Auth } from "#app/auth/auth.server.ts"
import type { Messages } from "#app/i18n/messages.ts"
import { mostFiles, mostMegabytes } from "#app/mail/attachments.ts"
import type { Services } from "#app/services.server.ts"
import { isFormToken, isProven } from "./form-token.server.ts"
import { areTooMuch } from "./uploads.server.ts"

/** Beside a field (`fieldErrors`) or about the whole form. */
export type Refusal = { status: 400 | 429; reply: { formErrors?: string[]; fieldErrors?: Record<string, string[]> } }
type Unseen = { website: string; token: string; proof: string }
type Door = Pick<Services, "secrets" | "now"> & { auth: Auth; address: string }

/** What is said of the files, since the browser does not send them again; undefined where there are none. */
export function filesProblem(files: readonly File[], { frontDoor: { problems } }: Messages): string | undefined {
  if (areTooMuch(files)) return problems.filesTooMuch(mostFiles, mostMegabytes)
  return files.length > 0 ? problems.filesAgain : undefined
}

/**
 * Why a form that is filled in rightly is not taken yet; null where it is. Nobody is turned away for good: what was typed
 * is shown again, and a person has only to press the button once more (docs/decisions/0016).
 */
export async function refuseForm(
  { auth, address, secrets, now }: Door,
  { website, token, proof }: Unseen,
  t: Messages,
  phone: string,
): Promise<Refusal | null> {
  const { problems } = t.frontDoor
  if (website !== "") return { status: 400, reply: { formErrors: [problems.suspicious] } }
  if (!isFormToken(secrets, token, now())) return { status: 400, reply: { formErrors: [problems.stale] } }
  const minutes = await auth.contact.countTaken(address, isProven(token, proof))
  return minutes === null ? null : { status: 429, reply: { formErrors: [problems.busy(minutes, phone)] } }
}

/** Everything wrong with the form, in one answer. */
export function together(
  submission: { reply(options?: Refusal["reply"]): SubmissionResult },
  ...all: (Refusal | null)[]
) {
  const given = all.filter((one) => one !== null)
  const formErrors = given.flatMap(({ reply }) => reply.formErrors ?? [])
  const fieldErrors = Object.assign({}, ...given.map(({ reply }) => reply.fieldErrors ?? {}))
  return submission.reply({ ...(formErrors.length > 0 && { formErrors }), fieldErrors })
}
