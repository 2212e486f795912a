import { momentWords } from "#app/i18n/dates.ts"
import { useLocale, useMessages } from "#app/i18n/use-messages.ts"
import { casePath } from "#app/inquiries/paths.ts"
import { topics } from "#app/inquiries/topics.ts"
import type { CaseView } from "#app/inquiries/views.ts"
import { targetGroupKeys } from "#app/target-groups/target-groups.ts"
import { Fold } from "#app/ui/panel-form.tsx"
import { Menu } from "./menu.tsx"
import { Pick } from "./pick.tsx"
import { TriageReasons } from "./triage-reasons.tsx"

const acceptForm = "accept-proposal"

type Props = { inquiry: CaseView; units: { id: number; name: string }[]; now: number }

/** What it is about and whose it is: a proposal with its reasons until somebody says yes, each correction one choice. */
export function ClassificationPanel({ inquiry, units, now }: Props) {
  const { inquiries, terms } = useMessages()
  const say = inquiries.case.classification
  const { number, topic, targetGroup, unit, proposed, triageReasons } = inquiry
  const fields = [
    {
      name: "topic",
      label: say.topic,
      value: topic,
      shown: terms.topics[topic],
      options: topics.map((key) => [key, terms.topics[key]] as const),
    },
    {
      name: "targetGroup",
      label: say.targetGroup,
      value: targetGroup ?? "",
      shown: targetGroup ? terms.targetGroups[targetGroup] : say.none,
      options: [...targetGroupKeys.map((key) => [key, terms.targetGroups[key]] as const), ["", say.none] as const],
    },
    {
      name: "unitId",
      label: say.unit,
      value: String(unit?.id ?? ""),
      shown: unit?.name ?? say.none,
      options: [...units.map(({ id, name }) => [String(id), name] as const), ["", say.none] as const],
    },
  ]
  const action = casePath(number, "classification")
  return (
    <section className="panel" data-state={proposed ? "soon" : undefined}>
      <header>
        <h2>{inquiries.case.about}</h2>
        {proposed && <span className="muted">{say.proposed}</span>}
      </header>
      <form method="post" action={action}>
        <dl className="facts">
          {fields.map(({ name, label, value, shown, options }) => (
            <div key={name}>
              <dt>{label}</dt>
              <dd>
                <Menu label={shown} describe={say.change(label, shown)} look="button quiet" end>
                  {options.map(([key, text]) => (
                    <Pick key={key} name={name} value={key} current={key === value}>
                      {text}
                    </Pick>
                  ))}
                </Menu>
              </dd>
            </div>
          ))}
        </dl>
      </form>
      {proposed && <TriageReasons reasons={triageReasons} of={inquiry} />}
      {proposed && (
        <form method="post" action={action} id={acceptForm}>
          <button className="button" type="submit">
            {say.accept} <kbd>g</kbd>
          </button>
        </form>
      )}
      <ConfidentialityForm inquiry={inquiry} />
      <Readers readers={inquiry.readers} now={now} />
    </section>
  )
}

/** That it was opened is kept, and whoever opens it sees that it is. */
function Readers({ readers, now }: Pick<CaseView, "readers"> & { now: number }) {
  const { inquiries } = useMessages()
  const locale = useLocale()
  if (readers.length === 0) return null
  return (
    <Fold title={inquiries.case.confidentiality.opened(readers.length)}>
      <ul className="list">
        {readers.map(({ name, at }) => (
          <li key={name}>
            {name} <small>{momentWords(at, now, locale)}</small>
          </li>
        ))}
      </ul>
    </Fold>
  )
}

function ConfidentialityForm({ inquiry: { number, confidentiality } }: { inquiry: CaseView }) {
  const say = useMessages().inquiries.case.confidentiality
  const confidential = confidentiality === "confidential"
  return (
    <form className="confidentiality" method="post" action={casePath(number, "confidentiality")}>
      <button
        className="button quiet"
        type="submit"
        name="confidentiality"
        value={confidential ? "normal" : "confidential"}
      >
        {confidential ? say.lift : say.make}
      </button>
      <small>{say.help}</small>
    </form>
  )
}
