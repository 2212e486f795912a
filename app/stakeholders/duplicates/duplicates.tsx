import type { LinksFunction, LoaderFunctionArgs } from "@remix-run/node"
import { useLoaderData } from "@remix-run/react"
import { useRef } from "react"
import { requireViewer } from "#app/auth/guard.server.ts"
import { useMessages } from "#app/i18n/use-messages.ts"
import { Acting } from "#app/inquiries/components/act.tsx"
import inquiryStyles from "#app/inquiries/components/inquiries.css?url"
import { Refused } from "#app/inquiries/components/refused.tsx"
import { KeyboardHelp } from "#app/ui/keyboard-help.tsx"
import type { PageHandle } from "#app/ui/page-handle.ts"
import { PageHead } from "#app/ui/page-head.tsx"
import { titled } from "#app/ui/title.ts"
import { Comparison } from "./components/comparison.tsx"
import { DuplicateKeys, useDuplicateKeyRows } from "./components/duplicate-keys.tsx"
import styles from "./components/duplicates.css?url"
import { KindViews } from "./components/kind-views.tsx"
import { PairList } from "./components/pair-list.tsx"
import { RecentMerges } from "./components/recent-merges.tsx"
import { useDuplicateKeys } from "./components/use-duplicate-keys.ts"
import { loadDuplicatesPage } from "./duplicates-page.server.ts"

export const links: LinksFunction = () => [
  { rel: "stylesheet", href: inquiryStyles },
  { rel: "stylesheet", href: styles },
]
export const meta = titled((t) => t.duplicates.title)
export const handle: PageHandle = { Keys: DuplicateKeys }

export async function loader(args: LoaderFunctionArgs) {
  const viewer = requireViewer(args, "stakeholders:work")
  return loadDuplicatesPage(args.context.db, viewer, new URL(args.request.url).searchParams, args.context.now())
}

export default function DuplicatesPage() {
  return (
    <Acting>
      <Duplicates />
    </Acting>
  )
}

function Duplicates() {
  const { kind, counts, pairs, selected, recent, now } = useLoaderData<typeof loader>()
  const { duplicates: say } = useMessages()
  const box = useRef<HTMLDivElement>(null)
  const keyRows = useDuplicateKeyRows()
  useDuplicateKeys(box)
  const left = counts[kind] - pairs.length
  return (
    <>
      <PageHead title={say.title} words={say.summary(counts[kind])} />
      <Refused />
      <KindViews kind={kind} counts={counts} />
      <div ref={box} className="doubles">
        {pairs.length === 0 && !selected ? (
          <div className="empty">
            <h2>{say.empty}</h2>
            <p>{say.emptyHelp}</p>
          </div>
        ) : (
          <>
            <PairList kind={kind} pairs={pairs} selected={selected?.key ?? null} left={left} />
            {selected && <Comparison key={selected.key} kind={kind} pair={selected} now={now} />}
          </>
        )}
      </div>
      <RecentMerges merges={recent} now={now} />
      <KeyboardHelp rows={keyRows} />
    </>
  )
}
