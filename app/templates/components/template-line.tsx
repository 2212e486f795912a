import { useRef, useState } from "react"
import { useMessages } from "#app/i18n/use-messages.ts"
import { casePath } from "#app/inquiries/paths.ts"
import type { Ranked, TemplateChoice } from "#app/templates/choice.ts"
import type { Filled } from "#app/templates/filling.server.ts"

/** Where the key goes to. */
export const templateChoiceId = "reply-template"

type Props = {
  number: string
  templates: Ranked<TemplateChoice>
  chosen: number | null
  onFilled: (filled: Filled) => void
}

/**
 * Begins the reply from a template: those that fit the case first. A choice by mouse or from the open list takes effect at
 * once; with the arrow keys one only looks through them, and Enter or the button puts the one in. The button is also how a
 * browser without JavaScript does it.
 */
export function TemplateLine({ number, templates, chosen, onFilled }: Props) {
  const { composer: say } = useMessages().templates
  const select = useRef<HTMLSelectElement>(null)
  const looking = useRef(false)
  const [told, setTold] = useState<{ say: string; failed: boolean } | null>(null)
  const { fitting, others, foreign } = templates
  const language = [...fitting, ...others][0]?.language
  if (fitting.length + others.length + foreign.length === 0) return null

  async function put() {
    const id = select.current?.value
    if (!id) return
    const filled = await fetchFilled(number, id)
    setTold(filled === null ? { say: say.failed, failed: true } : { say: say.done(filled.name), failed: false })
    if (filled) onFilled(filled)
  }

  return (
    <div className="line">
      <label htmlFor={templateChoiceId}>{say.label}</label>
      <select
        ref={select}
        className="control"
        id={templateChoiceId}
        name="template"
        defaultValue={chosen ?? ""}
        onPointerDown={() => {
          looking.current = false
        }}
        onKeyDown={(event) => {
          looking.current = event.key !== "Enter"
          if (event.key !== "Enter") return
          event.preventDefault()
          void put()
        }}
        onChange={() => {
          if (!looking.current) void put()
        }}
      >
        <option value="">{say.none}</option>
        <Group label={say.fitting} templates={fitting} />
        <Group label={fitting.length === 0 && language ? say.inLanguage[language] : say.others} templates={others} />
        {foreign[0] && <Group label={say.inLanguage[foreign[0].language]} templates={foreign} />}
      </select>
      <button
        className="button quiet"
        type="submit"
        formAction={casePath(number, "template")}
        formNoValidate
        onClick={(event) => {
          event.preventDefault()
          void put()
        }}
      >
        {say.put}
      </button>
      {/* That it is there is plain to see; who cannot see it is told. */}
      <small role="status" className={told?.failed ? undefined : "sr-only"}>
        {told?.say}
      </small>
    </div>
  )
}

function Group({ label, templates }: { label: string; templates: readonly TemplateChoice[] }) {
  const { composer: say } = useMessages().templates
  if (templates.length === 0) return null
  return (
    <optgroup label={label}>
      {templates.map((template) => (
        <option key={template.id} value={template.id} lang={template.language}>
          {say.option(template)}
        </option>
      ))}
    </optgroup>
  )
}

async function fetchFilled(number: string, id: string): Promise<Filled | null> {
  try {
    const headers = { Accept: "application/json" }
    const response = await fetch(`${casePath(number, "template")}?template=${id}`, { headers })
    // Signed out by now, one is led to another page.
    return response.ok && !response.redirected ? await response.json() : null
  } catch {
    return null
  }
}
