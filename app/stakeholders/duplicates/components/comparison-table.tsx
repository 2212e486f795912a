import { Link } from "@remix-run/react"
import type { ReactNode } from "react"
import { momentWords } from "#app/i18n/dates.ts"
import type { Messages } from "#app/i18n/messages.ts"
import { useLocale, useMessages } from "#app/i18n/use-messages.ts"
import type { ComparedParty } from "#app/stakeholders/duplicates/comparison.ts"
import type { PartyKind } from "#app/stakeholders/duplicates/party.ts"
import { partyPath } from "#app/stakeholders/duplicates/paths.ts"
import { isTargetGroupKey } from "#app/target-groups/target-groups.ts"

type Both = readonly [ComparedParty, ComparedParty]
type TableProps = { kind: PartyKind; parties: Both; keptId: number; onKeep: (id: number) => void; now: number }

/** The two beside each other, a field a line. Where both have a value and they differ, one is chosen. */
export function ComparisonTable({ kind, parties, keptId, onKeep, now }: TableProps) {
  const t = useMessages()
  const locale = useLocale()
  const say = t.duplicates
  const { fields } = say
  const own = Object.keys(parties[0].own) as OwnField[]
  const lists = (["places", "mails", "domains", "phones"] as const).filter((list) =>
    parties.some((party) => party[list].length > 0),
  )
  return (
    <table className="compared">
      <thead>
        <tr>
          <th scope="col">
            <span className="sr-only">{say.field}</span>
          </th>
          {parties.map(({ id, name }) => (
            <th key={id} scope="col" data-kept={id === keptId || undefined}>
              <label className="check">
                <input type="radio" name="keptId" value={id} checked={id === keptId} onChange={() => onKeep(id)} />
                <span>
                  {id === keptId ? say.kept : say.keep}
                  <span className="sr-only"> {name}</span>
                </span>
              </label>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        <Choice field="name" label={fields.name} parties={parties} keptId={keptId} read={({ name }) => name}>
          {({ id, name }) => <Link to={partyPath(kind, id)}>{name}</Link>}
        </Choice>
        {own.map((field) => (
          <Choice
            key={field}
            field={field}
            label={fields[field]}
            parties={parties}
            keptId={keptId}
            read={({ own }) => ownWords(field, own[field] ?? null, t)}
          />
        ))}
        {lists.map((list) => (
          <Line key={list} label={list === "places" ? fields.places[kind] : fields[list]} parties={parties}>
            {(party) => party[list].map((value) => <div key={value}>{value}</div>)}
          </Line>
        ))}
        <Line label={fields.history} parties={parties}>
          {({ contacts, cases, lastContact }) => (
            <>
              {say.history(contacts, cases)}
              {lastContact !== null && <small> {say.last(momentWords(lastContact, now, locale))}</small>}
            </>
          )}
        </Line>
        <Line label={fields.created} parties={parties}>
          {({ createdAt }) => momentWords(createdAt, now, locale)}
        </Line>
      </tbody>
    </table>
  )
}

type OwnField =
  | "cvr"
  | "pNumber"
  | "municipalityCode"
  | "parentId"
  | "targetGroup"
  | "ownerId"
  | "language"
  | "preferredChannel"

function ownWords(field: OwnField, value: string | null, { terms, duplicates }: Messages): string | null {
  if (value === null) return null
  if (field === "targetGroup") return isTargetGroupKey(value) ? terms.targetGroups[value] : value
  if (field === "language") return value === "en" ? duplicates.languages.en : duplicates.languages.da
  return field === "preferredChannel" && value in terms.channels
    ? terms.channels[value as keyof typeof terms.channels]
    : value
}

type ChoiceProps = {
  field: "name" | OwnField
  label: string
  parties: Both
  keptId: number
  read: (party: ComparedParty) => string | null
  children?: (party: ComparedParty) => ReactNode
}

function Choice({ field, label, parties, keptId, read, children }: ChoiceProps) {
  const { duplicates: say } = useMessages()
  const [one, other] = parties.map(read)
  if ((one ?? null) === null && (other ?? null) === null) return null
  const differ = one !== other && one !== null && other !== null
  return (
    <Line label={label} parties={parties} differ={differ}>
      {(party) => {
        const value = read(party)
        const words = children ? children(party) : value
        if (!differ) return words
        return (
          <span className="check">
            <input
              // Anew when the other is kept: its own values are what is proposed then.
              key={keptId}
              type="radio"
              name={`take.${field}`}
              value={party.id}
              defaultChecked={party.id === keptId}
              aria-label={say.choose(label, value ?? "")}
            />
            <span>{words}</span>
          </span>
        )
      }}
    </Line>
  )
}

type LineProps = { label: string; parties: Both; differ?: boolean; children: (party: ComparedParty) => ReactNode }

function Line({ label, parties, differ, children }: LineProps) {
  return (
    <tr data-differ={differ || undefined}>
      <th scope="row">{label}</th>
      {parties.map((party) => (
        <td key={party.id}>{children(party)}</td>
      ))}
    </tr>
  )
}
