import type { AppLoadContext } from "@remix-run/node"
import { loadFrame } from "#app/front-door/house.server.ts"
import { turnLanguage } from "#app/front-door/language.server.ts"
import type { NewsShut } from "./shut.ts"

/** What every page behind a link of ours needs; throws the answer to its link to the other language. */
export async function loadPublic(request: Request, context: AppLoadContext) {
  const turned = await turnLanguage(request, context)
  if (turned) throw turned
  return { frame: await loadFrame(context, context.locale) }
}

/** One that opens nothing is counted, so that nobody tries for long. */
export async function countShut(
  { auth, address }: AppLoadContext,
  reason: Exclude<NewsShut, "busy">,
): Promise<NewsShut> {
  return reason === "wrong" && (await auth.contact.countWrong(address)) !== null ? "busy" : reason
}
