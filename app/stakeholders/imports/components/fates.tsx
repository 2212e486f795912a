import { Link } from "@remix-run/react"
import { useMessages } from "#app/i18n/use-messages.ts"
import type { FateRow } from "../queries.server.ts"
import { remarkWords, weightOf } from "../remark-words.ts"
import { type Verdict, verdicts } from "../remarks.ts"
import type { ImportView } from "../view.server.ts"

const states: Record<Verdict, string> = { create: "booked", update: "ok", same: "done", skip: "wait", fail: "late" }

/** The rows of the file by what becomes of them, each with what is worth knowing. */
export function Fates({ view }: { view: ImportView }) {
  const { imports, inquiries } = useMessages()
  const say = imports.fates
  const { id, counts, kept, verdict, fates, page, pages } = view
  const all = Object.values(counts).reduce((sum, n) => sum + n, 0)
  const tabs: [key: Verdict | "kept" | null, label: string, n: number][] = [
    [null, say.all, all],
    ...verdicts.map((each): [Verdict, string, number] => [each, imports.verdicts[each], counts[each]]),
    ["kept", say.kept, kept],
  ]
  const to = (show: Verdict | "kept" | null, page = 1) =>
    `/stakeholders/import/${id}?${new URLSearchParams({ ...(show && { show }), ...(page > 1 && { page: String(page) }) })}`
  return (
    <div className="stack">
      <nav className="views" aria-label={say.verdict}>
        {tabs
          .filter(([key, , n]) => n > 0 || key === verdict)
          .map(([key, label, n]) => (
            <Link key={label} to={to(key)} preventScrollReset aria-current={key === verdict ? "true" : undefined}>
              {label}{" "}
              <span className="count" data-state={key === "fail" ? "late" : undefined}>
                {n}
              </span>
            </Link>
          ))}
      </nav>
      {fates.length === 0 ? <p className="muted">{say.none}</p> : <FateTable view={view} />}
      {pages > 1 && (
        <nav className="row" aria-label={inquiries.pagesLabel}>
          {page > 1 && (
            <Link className="button" rel="prev" to={to(verdict, page - 1)}>
              {inquiries.previousPage}
            </Link>
          )}
          <span className="muted">{inquiries.pages(page, pages)}</span>
          {page < pages && (
            <Link className="button" rel="next" to={to(verdict, page + 1)}>
              {inquiries.nextPage}
            </Link>
          )}
        </nav>
      )}
    </div>
  )
}

function FateTable({ view }: { view: ImportView }) {
  const { imports } = useMessages()
  const say = imports.fates
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls sideways must be reached by the keyboard too
    <section className="table-box" tabIndex={0} aria-labelledby="fates-caption">
      <table className="dense import-fates">
        <caption id="fates-caption" className="sr-only">
          {say.caption}
        </caption>
        <thead>
          <tr>
            <th scope="col" className="w-n">
              {say.line}
            </th>
            <th scope="col" className="w-l">
              {say.verdict}
            </th>
            <th scope="col">{say.row}</th>
            <th scope="col">{say.remarks}</th>
          </tr>
        </thead>
        <tbody>
          {view.fates.map((fate) => (
            <FateLine key={fate.line} fate={fate} view={view} />
          ))}
        </tbody>
      </table>
    </section>
  )
}

function FateLine({ fate, view }: { fate: FateRow; view: ImportView }) {
  const t = useMessages()
  const { line, verdict, remarks, cells } = fate
  const worth = remarks.filter((remark) => weightOf(remark) !== "done")
  const facts = remarks
    .filter((remark) => weightOf(remark) === "done")
    .map((remark) => remarkWords(remark, t, view.initials))
  const words = view.mapped.map((at) => cells[at]?.trim() ?? "").filter(Boolean)
  return (
    <tr>
      <td className="muted">{line}</td>
      <td className="nowrap">
        <span className="due" data-state={states[verdict]}>
          <b>{t.imports.verdicts[verdict]}</b>
        </span>
      </td>
      <td className="clip">{words.slice(0, 4).join(" · ")}</td>
      <td>
        <ul>
          {worth.map((remark) => {
            const said = remarkWords(remark, t, view.initials)
            return (
              <li key={said}>
                {weightOf(remark) === "soon" ? (
                  <span className="due" data-state="soon">
                    <b>{t.imports.fates.warned}</b> <span>{said}</span>
                  </span>
                ) : (
                  <span data-state="late">{said}</span>
                )}
              </li>
            )
          })}
          {facts.length > 0 && <li className="muted">{facts.join(" · ")}</li>}
        </ul>
      </td>
    </tr>
  )
}
