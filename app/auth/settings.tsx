import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node"
import { Link, useActionData, useLoaderData } from "@remix-run/react"
import { useMessages } from "#app/i18n/use-messages.ts"
import { feedsPath } from "#app/meetings/feeds/paths.ts"
import { Notice } from "#app/ui/notice.tsx"
import { titled } from "#app/ui/title.ts"
import { requireViewer } from "./guard.server.ts"
import { ownFactor } from "./second-factor/factors.server.ts"
import { SecondFactorPanel } from "./second-factor/panel.tsx"
import { listSessions } from "./sessions.server.ts"
import { endOne, endOthers, savePassword, saveProfile, saveTheme, settingsDone } from "./settings-commands.server.ts"
import { PasswordForm, ProfileForm, ThemeForm } from "./settings-forms.tsx"
import { SessionList } from "./settings-sessions.tsx"
import { SingleSignOnPanel } from "./single-sign-on/panel.tsx"
import { findOwnWay } from "./single-sign-on/settings.server.ts"

export const meta = titled((t) => t.common.settings)

export async function loader(args: LoaderFunctionArgs) {
  const viewer = requireViewer(args)
  const { context, request } = args
  const current = context.auth.currentSession(request.headers.get("Cookie"))
  const sessions = await listSessions(context.db.read, viewer.id, context.now())
  const factor = await ownFactor(context, viewer.id)
  const done = new URL(request.url).searchParams.get("done")
  return {
    viewer,
    sessions: sessions.map((session) => ({ ...session, current: session.key === current })),
    now: context.now(),
    secondFactorSince: factor.state === "on" ? factor.since : null,
    singleSignOn: await findOwnWay(context.db.read, viewer),
    done: settingsDone.find((what) => what === done) ?? null,
  }
}

export async function action(args: ActionFunctionArgs) {
  const viewer = requireViewer(args)
  const form = await args.request.formData()
  const work = { args, viewer, form }
  switch (form.get("intent")) {
    case "profile":
      return saveProfile(work)
    case "password":
      return savePassword(work)
    case "theme":
      return saveTheme(work)
    case "end":
      return endOne(work)
    case "end-others":
      return endOthers(work)
    default:
      return redirect("/settings")
  }
}

export default function Settings() {
  const { viewer, sessions, now, done, secondFactorSince, singleSignOn } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  const { auth, common, digests, feeds } = useMessages()
  const say = auth.settings
  return (
    <>
      <div className="page-head">
        <div>
          <h1>{common.settings}</h1>
          <p>{say.intro}</p>
        </div>
      </div>
      <div className="stack wide-gap">
        {done && !refused && (
          <Notice state="ok">
            <p>{say.done[done]}</p>
          </Notice>
        )}
        <div className="halves">
          <div className="stack wide-gap">
            <ProfileForm viewer={viewer} lastResult={refused && "profile" in refused ? refused.profile : undefined} />
            {singleSignOn === null ? (
              <>
                <PasswordForm
                  viewer={viewer}
                  lastResult={refused && "password" in refused ? refused.password : undefined}
                />
                <SecondFactorPanel since={secondFactorSince} />
              </>
            ) : (
              <SingleSignOnPanel label={singleSignOn} />
            )}
          </div>
          <div className="stack wide-gap">
            <ThemeForm theme={viewer.theme} />
            <p>
              <Link to={feedsPath()}>{feeds.link}</Link>
            </p>
            <p>
              <Link to="/settings/mails">{digests.choices.link}</Link>
            </p>
            <SessionList sessions={sessions} now={now} />
          </div>
        </div>
      </div>
    </>
  )
}
