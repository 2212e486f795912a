import type { LoaderFunctionArgs } from "@remix-run/node"
import { Link, useLoaderData } from "@remix-run/react"
import { requireViewer } from "#app/auth/guard.server.ts"
import { shortDate } from "#app/i18n/dates.ts"
import { useLocale, useMessages } from "#app/i18n/use-messages.ts"
import { listUnits } from "#app/inquiries/queries.server.ts"
import type { ObligationRow } from "#app/meetings/parties.server.ts"
import { rulesPath } from "#app/meetings/paths.ts"
import { PageHead } from "#app/ui/page-head.tsx"
import { titled } from "#app/ui/title.ts"
import { countListed, listRuleRows } from "./rules.server.ts"

export const meta = titled((t) => t.obligationRules.title)

export async function loader(args: LoaderFunctionArgs) {
  requireViewer(args, "obligations:manage")
  const { read } = args.context.db
  const [rules, counts] = [await listRuleRows(read), await countListed(read)]
  return {
    rules: rules.map((rule) => ({ ...rule, listed: rule.owedTo === "list" ? (counts.get(rule.id) ?? 0) : null })),
    units: await listUnits(read),
  }
}

/** What the authority has bound itself to do so many times. */
export default function RuleList() {
  const { rules, units } = useLoaderData<typeof loader>()
  const { obligationRules: say, meetings } = useMessages()
  return (
    <>
      <PageHead title={say.title} words={say.words(rules.length)} up={{ to: "/meetings", name: meetings.title }}>
        <Link className="button primary" to={rulesPath("new")}>
          {say.add}
        </Link>
      </PageHead>
      <div className="table-box">
        <table className="dense roomy">
          <caption className="sr-only">{say.title}</caption>
          <thead>
            <tr>
              {[say.name, say.fields.owed, say.often, say.fields.unitId, say.source].map((heading) => (
                <th key={heading} scope="col">
                  {heading}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rules.map((rule) => (
              <Rule key={rule.id} rule={rule} unit={units.find(({ id }) => id === rule.unitId)?.name ?? ""} />
            ))}
          </tbody>
        </table>
      </div>
    </>
  )
}

function Rule({ rule, unit }: { rule: ObligationRow & { listed: number | null }; unit: string }) {
  const { obligationRules: say, terms } = useMessages()
  const locale = useLocale()
  const { id, nameDa, nameEn, owedTo, targetGroup, inAgreement, times, period, joint, source, validFrom, validTo } =
    rule
  const perMeeting = rule.kind === "deliverable" && rule.meetingType !== null
  const who =
    owedTo === "group" && targetGroup
      ? terms.targetGroups[targetGroup]
      : say.owed[owedTo === "list" ? "list" : "authority"]
  return (
    <tr>
      <td className="clip">
        <Link to={rulesPath(id)}>{locale === "da" ? nameDa : nameEn}</Link>
        {(validFrom || validTo) && (
          <small className="block">
            {say.valid(validFrom && shortDate(validFrom, locale), validTo && shortDate(validTo, locale))}
          </small>
        )}
      </td>
      <td>
        {who}
        {rule.listed !== null && <small className="block">{say.list.count(rule.listed)}</small>}
        {inAgreement && <small className="block">{say.fields.inAgreement}</small>}
      </td>
      <td>
        {perMeeting ? say.perMeeting : say.every(times, period)}
        {joint && <small className="block">{say.jointWord}</small>}
      </td>
      <td>{unit}</td>
      <td>{source}</td>
    </tr>
  )
}
