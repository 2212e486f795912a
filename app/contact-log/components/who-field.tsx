import { type RefObject, useMemo } from "react"
import { flushSync } from "react-dom"
import type { PartyOption } from "#app/contact-log/contact.ts"
import { type Draft, partyLabel } from "#app/contact-log/draft.ts"
import { useLocale, useMessages } from "#app/i18n/use-messages.ts"
import { Combobox } from "./combobox.tsx"
import { lastContactWords, suggestOrganisations, suggestParties } from "./suggest.ts"

export type Fields = {
  draft: Draft
  set: (patch: Partial<Draft>) => void
  errors: Record<string, string[] | undefined>
  /** Where the writing goes on. */
  summary: RefObject<HTMLTextAreaElement>
}

/** Who it was: found by name, number or CVR, or somebody new. */
export function WhoField({ draft, set, errors, summary, found }: Fields & { found: PartyOption[] | null }) {
  const { who, newCaller } = useMessages().contacts
  const locale = useLocale()
  const suggest = useMemo(() => suggestParties(locale), [locale])
  const { party, typed } = draft

  function pick(value: PartyOption | string) {
    if (typeof value !== "string") {
      set({ ...noCaller, party: value, typed: partyLabel(value), creating: false })
      return summary.current?.focus()
    }
    const isNumber = /^\+?[\d\s().-]+$/.test(value)
    // At once, so that what is typed next goes into the new fields.
    flushSync(() =>
      set({ ...noCaller, party: null, creating: true, ...(isNumber ? { newPhone: value } : { newName: value }) }),
    )
    document.getElementById(isNumber ? "contact-new-name" : "contact-new-phone")?.focus()
  }

  return (
    <>
      <input type="hidden" name="party" value={party?.key ?? ""} disabled={found !== null && party === null} />
      <Combobox
        id="contact-party"
        name="q"
        label={who.label}
        placeholder={who.placeholder}
        text={typed}
        // Writing on is choosing anew, and what hung on the first choice goes with it.
        onText={(text) => set({ typed: text, party: null, inquiryId: "auto", answers: false })}
        suggest={suggest}
        onPick={pick}
        hint={party ? lastContactWords(party, locale) : undefined}
        error={errors.party?.[0]}
      />
      <noscript>
        <button className="button" type="submit" name="intent" value="find" formNoValidate>
          {who.find}
        </button>
      </noscript>
      {found !== null && party === null && <Found found={found} typed={typed} />}
      {draft.creating ? (
        <NewCaller {...{ draft, set, errors, summary }} />
      ) : (
        <noscript>
          <details open={found?.length === 0}>
            <summary>{newCaller.fold}</summary>
            <NewCallerFields draft={draft} />
          </details>
        </noscript>
      )}
    </>
  )
}

const noCaller = { newName: "", newPhone: "", newOrganisation: "", newOrganisationKey: "" }

/** What was found, for a browser without JavaScript. */
function Found({ found, typed }: { found: PartyOption[]; typed: string }) {
  const { who } = useMessages().contacts
  const locale = useLocale()
  if (found.length === 0) return <p role="status">{who.foundNone(typed)}</p>
  return (
    <fieldset className="field">
      <legend>{who.found}</legend>
      {found.map((party, at) => (
        <label className="check" key={party.key}>
          <input type="radio" name="party" value={party.key} defaultChecked={at === 0} />
          <span>
            {partyLabel(party)} <small>{lastContactWords(party, locale)}</small>
          </span>
        </label>
      ))}
    </fieldset>
  )
}

function NewCaller({ draft, set, errors, summary }: Fields) {
  const { newCaller } = useMessages().contacts
  const locale = useLocale()
  const suggest = useMemo(() => suggestOrganisations(locale), [locale])
  return (
    <fieldset className="new-caller">
      <legend>{newCaller.title}</legend>
      <Plain name="newName" id="contact-new-name" label={newCaller.name} value={draft.newName} set={set} />
      <Plain name="newPhone" id="contact-new-phone" label={newCaller.phone} value={draft.newPhone} set={set} />
      <input type="hidden" name="newOrganisationKey" value={draft.newOrganisationKey} />
      <Combobox
        id="contact-new-organisation"
        name="newOrganisation"
        label={newCaller.organisation}
        text={draft.newOrganisation}
        hint={newCaller.organisationHint}
        error={errors.newOrganisation?.[0]}
        onText={(text) => set({ newOrganisation: text, newOrganisationKey: "" })}
        suggest={suggest}
        onPick={(value) => {
          if (typeof value === "string") set({ newOrganisation: value, newOrganisationKey: "" })
          else set({ newOrganisation: value.name, newOrganisationKey: value.key })
          summary.current?.focus()
        }}
      />
    </fieldset>
  )
}

type PlainProps = {
  name: "newName" | "newPhone"
  id: string
  label: string
  value: string
  set: (patch: Partial<Draft>) => void
}

function Plain({ name, id, label, value, set }: PlainProps) {
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input
        className="control"
        {...{ id, name, value }}
        autoComplete="off"
        inputMode={name === "newPhone" ? "tel" : undefined}
        onChange={({ currentTarget }) => set({ [name]: currentTarget.value })}
      />
    </div>
  )
}

/** The same for a browser without JavaScript: an organisation that is known is written as it is called. */
function NewCallerFields({ draft }: Pick<Fields, "draft">) {
  const { newCaller } = useMessages().contacts
  const fields = [
    ["newName", newCaller.name],
    ["newPhone", newCaller.phone],
    ["newOrganisation", newCaller.organisation],
  ] as const
  return (
    <div className="new-caller">
      {fields.map(([name, label]) => (
        <div className="field" key={name}>
          <label htmlFor={`contact-${name}`}>{label}</label>
          <input className="control" id={`contact-${name}`} name={name} defaultValue={draft[name]} autoComplete="off" />
        </div>
      ))}
    </div>
  )
}
