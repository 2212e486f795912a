import type { LinksFunction, LoaderFunctionArgs } from "@remix-run/node"
import { Form, Link, type MetaFunction, useLoaderData } from "@remix-run/react"
import { requireViewer } from "#app/auth/guard.server.ts"
import { dayAndClock, longDate, weekday } from "#app/i18n/dates.ts"
import { useLocale, useMessages } from "#app/i18n/use-messages.ts"
import { idIn } from "#app/mail/message-access.server.ts"
import { meetingTime } from "#app/meetings/components/meeting-time.ts"
import { meetingPath } from "#app/meetings/paths.ts"
import { PageHead } from "#app/ui/page-head.tsx"
import { titled } from "#app/ui/title.ts"
import styles from "./components/minutes.css?url"
import { MinutesText } from "./components/minutes-text.tsx"
import { PrintButton } from "./components/print-button.tsx"
import { getDocument } from "./document-query.server.ts"

export const links: LinksFunction = () => [{ rel: "stylesheet", href: styles }]
const unnamed = titled((t) => t.minutes.title)
export const meta: MetaFunction<typeof loader> = (args) =>
  args.data ? [{ title: `${args.data.content.title} · Rettidig` }] : unnamed(args)

const numberIn = (text: string | null) => (/^\d{1,6}$/.test(text ?? "") ? Number(text) : null)

/** `?version=2` is one that was approved; `&with=1` shows what has changed since. */
export async function loader(args: LoaderFunctionArgs) {
  requireViewer(args, "stakeholders:work")
  const params = new URL(args.request.url).searchParams
  const asked = { version: numberIn(params.get("version")), with: numberIn(params.get("with")) }
  return getDocument(args.context.db.read, idIn(args.params), asked)
}

/** The minutes as a document: to read, to print on A4, to compare with an earlier version. */
export default function MinutesDocument() {
  const view = useLoaderData<typeof loader>()
  const t = useMessages()
  const locale = useLocale()
  const { minutes } = t
  const { meeting, version, versions, content, before, comparedWith } = view
  const { startAt, place } = content
  const others = versions.filter(({ n }) => n !== version?.n)
  return (
    <>
      <PageHead
        title={minutes.documentTitle(content.title)}
        up={{ to: meetingPath(meeting.id), name: meeting.title }}
        words={[`${weekday(startAt, locale)} ${longDate(startAt, locale)} ${meetingTime(content, locale)}`, place]
          .filter(Boolean)
          .join(", ")}
      >
        <PrintButton />
      </PageHead>
      <p className="meta-line">
        <span className="due" data-state={version ? (version.reopenedAt === null ? "done" : "waived") : "soon"}>
          <b>{version ? minutes.version(version.n) : minutes.draft}</b>{" "}
          <span>
            {version
              ? minutes.approvedBy(dayAndClock(version.approvedAt, locale), version.approvedBy)
              : minutes.draftHelp}
          </span>
        </span>
        {version?.reopenedBecause && <span>{minutes.reopenedBecause(version.reopenedBecause)}</span>}
      </p>
      {others.length > 0 && (
        <Form method="get" className="filters no-print" aria-label={minutes.compare}>
          {version && <input type="hidden" name="version" value={version.n} />}
          <label htmlFor="with">{minutes.compareWith}</label>
          <select id="with" name="with" className="control" defaultValue={comparedWith ?? ""}>
            <option value="">{minutes.compareNone}</option>
            {others.map(({ n }) => (
              <option key={n} value={n}>
                {minutes.version(n)}
              </option>
            ))}
          </select>
          <button className="button" type="submit">
            {minutes.compare}
          </button>
          {others.map(({ n }) => (
            <Link key={n} to={`?version=${n}`}>
              {minutes.readVersion(n)}
            </Link>
          ))}
        </Form>
      )}
      <MinutesText content={content} before={before} />
    </>
  )
}
