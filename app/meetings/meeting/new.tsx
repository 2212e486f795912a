import { useForm } from "@conform-to/react"
import type { ActionFunctionArgs, LinksFunction, LoaderFunctionArgs } from "@remix-run/node"
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react"
import { requireViewer } from "#app/auth/guard.server.ts"
import { numericDate } from "#app/i18n/dates.ts"
import { messages } from "#app/i18n/messages.ts"
import { useLocale, useMessages } from "#app/i18n/use-messages.ts"
import { addMeeting } from "#app/meetings/adding.server.ts"
import { clockText } from "#app/meetings/clock-text.ts"
import { ChoiceList, MeetingFields } from "#app/meetings/components/meeting-fields.tsx"
import styles from "#app/meetings/components/meetings.css?url"
import { NewMeetingAside } from "#app/meetings/components/new-meeting-aside.tsx"
import { columnName } from "#app/meetings/coverage/cell-words.ts"
import { meetingTypes } from "#app/meetings/meeting.ts"
import { meetingPath, slotInCoverage } from "#app/meetings/paths.ts"
import { OrganisationField } from "#app/stakeholders/components/organisation-field.tsx"
import { findTyped } from "#app/stakeholders/organisation-names.server.ts"
import { Select } from "#app/ui/field.tsx"
import { Form, Submit } from "#app/ui/form.tsx"
import { PageHead } from "#app/ui/page-head.tsx"
import { answerPanel } from "#app/ui/panel-answer.server.ts"
import { titled } from "#app/ui/title.ts"
import { attendeesOf } from "./attendee-input.ts"
import { newMeetingForm, withInstants } from "./forms.ts"
import { loadNewMeeting } from "./new-query.server.ts"

export const links: LinksFunction = () => [{ rel: "stylesheet", href: styles }]
export const meta: MetaFunction<typeof loader> = titled((t) => t.meetings.form.newTitle)

const idOf = (text: string | null) => (/^\d{1,9}$/.test(text ?? "") ? Number(text) : null)

/** `?slot=12` or `?organisation=34` fills it in. */
export async function loader(args: LoaderFunctionArgs) {
  const viewer = requireViewer(args, "stakeholders:work")
  const { db, now } = args.context
  const params = new URL(args.request.url).searchParams
  const from = { slotId: idOf(params.get("slot")), organisationId: idOf(params.get("organisation")) }
  return { ...(await loadNewMeeting(db.read, from, now())), viewerId: viewer.id }
}

export async function action(args: ActionFunctionArgs) {
  const viewer = requireViewer(args, "stakeholders:work")
  const { db, locale } = args.context
  const t = messages(locale)
  const asked = {
    schema: newMeetingForm(t, locale),
    back: "/meetings",
    refusals: { "ends-before-start": "to", "meeting-not-begun": "date", "nobody-came": "organisation" },
  } as const
  return answerPanel(args, viewer, asked, async (input, actor) => {
    const { organisation, organisations, people, colleagues, ...facts } = input
    const typed = organisation === null ? null : await findTyped(db.read, organisation, t)
    if (typed && "wrong" in typed) return { wrong: { organisation: [typed.wrong] } }
    const chosen = { people, colleagues, organisations: typed ? [...organisations, typed.id] : organisations }
    const owed = facts.type !== "council" && facts.type !== "other"
    if (owed && chosen.organisations.length + people.length === 0)
      return { wrong: { organisation: [t.meetings.form.noParty] } }
    const id = await addMeeting(db, actor, { ...withInstants(facts), attendees: attendeesOf(chosen) })
    return { say: "", to: meetingPath(id) }
  })
}

export default function NewMeeting() {
  const view = useLoaderData<typeof loader>()
  const t = useMessages()
  const locale = useLocale()
  const { slot, party, type, organisations, people, colleagues, viewerId } = view
  const say = t.meetings.form
  const lastResult = useActionData<typeof action>()?.lastResult
  const minutes = slot?.rule.minutes ?? 120
  const name = t.meetings.types[type]
  const isOver = slot?.state === "missed" || slot?.state === "unrecorded"
  const [form, fields] = useForm({
    id: "meeting",
    lastResult,
    defaultValue: {
      ...{ type, title: party && organisations.length === 0 ? `${name}, ${party.name}` : slot ? name : "" },
      ...{ date: "", from: clockText(9 * 60, locale), to: clockText(9 * 60 + minutes, locale), place: "", link: "" },
      ...{ organiserId: String(viewerId), status: isOver ? "held" : "invited", organisation: "" },
    },
  })
  const { type: kind, title, date, from, to, place, link, status, organisation } = say
  const labels = { type: kind, title, date, from, to, place, link, status, organisation, organiserId: say.organiser }
  const up = slot
    ? { to: slotInCoverage(slot), name: `${slot.rule.name[locale]} ${slot.year}` }
    : { to: "/meetings", name: t.meetings.title }
  const posted = lastResult?.initialValue
  return (
    <>
      <PageHead
        title={say.newTitle}
        words={
          slot ? say.prefilled(slot.rule.name[locale], `${columnName(slot, slot.rule, t)} ${slot.year}`) : undefined
        }
        up={up}
      />
      <div className="split">
        <section className="form main">
          <Form form={form} labels={labels}>
            {slot ? (
              <input type="hidden" name="type" value={type} />
            ) : (
              <Select
                field={fields.type}
                label={say.type}
                options={meetingTypes.map((value) => ({ value, label: t.meetings.types[value] }))}
              />
            )}
            <MeetingFields
              fields={fields}
              colleagues={colleagues}
              statuses={["invited", "draft", "held"]}
              dateHint={slot ? say.outside(numericDate(slot.from), numericDate(slot.to)) : say.dateHint}
            />
            {organisations.length > 0 ? (
              <ChoiceList
                name="organisations"
                legend={say.organisations}
                choices={organisations.map((each) => ({ value: String(each.id), name: each.name }))}
                chosen={posted ? posted.organisations : organisations.map(({ id }) => String(id))}
              />
            ) : party ? (
              <input type="hidden" name="organisations" value={party.id} />
            ) : (
              <OrganisationField field={fields.organisation} label={say.organisation} hint={say.organisationHint} />
            )}
            {people.length > 0 && (
              <ChoiceList
                name="people"
                legend={say.people}
                hint={say.peopleHint}
                choices={people.map(({ key, name, role }) => ({ value: key, name, beside: role }))}
                chosen={posted?.people}
              />
            )}
            <ChoiceList
              name="colleagues"
              legend={say.colleagues}
              choices={colleagues.map((each) => ({ value: String(each.id), name: each.name }))}
              chosen={posted?.colleagues}
              folded
            />
            <p>
              <Submit kind="primary">{say.create}</Submit>
            </p>
          </Form>
        </section>
        {slot && <NewMeetingAside view={{ ...view, slot }} />}
      </div>
    </>
  )
}
