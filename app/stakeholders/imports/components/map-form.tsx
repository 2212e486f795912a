import { Form } from "@remix-run/react"
import { useMessages } from "#app/i18n/use-messages.ts"
import { Notice } from "#app/ui/notice.tsx"
import { organisationFields, personFields } from "../fields.ts"
import type { ImportView } from "../view.server.ts"
import { ReadingForm } from "./reading-form.tsx"

/** The file's columns with some of what stands in them, and what each becomes. */
export function MapForm({ view }: { view: ImportView }) {
  const { imports } = useMessages()
  const say = imports.mapping
  return (
    <>
      <ReadingForm view={view} />
      <Form method="post" className="stack" key={view.columns.map(({ name, field }) => `${name}:${field}`).join()}>
        <input type="hidden" name="intent" value="check" />
        <section className="panel" aria-labelledby="mapping">
          <h2 id="mapping">{say.title}</h2>
          <p>{say.words(view.rows)}</p>
          {view.reading.map && <Notice state="ok">{say.usedMap(view.reading.map)}</Notice>}
          <table className="import-map">
            <caption className="sr-only">{say.caption}</caption>
            <thead>
              <tr>
                <th scope="col">{say.header}</th>
                <th scope="col">{say.field}</th>
                <th scope="col" className="only-wide">
                  {say.examples}
                </th>
              </tr>
            </thead>
            <tbody>
              {view.columns.map(({ name, field, examples }, at) => (
                <tr key={name}>
                  <th scope="row" id={`column-${at}`}>
                    {name}
                  </th>
                  <td>
                    <FieldPick at={at} field={field} />
                  </td>
                  <td className="muted only-wide">{examples.join(" · ")}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
        <div className="field save-as">
          <label htmlFor="save-as">{say.saveAs}</label>
          <input
            id="save-as"
            className="control auto"
            name="saveAs"
            size={40}
            maxLength={60}
            defaultValue={view.reading.map ?? ""}
            aria-describedby="save-as-help"
          />
          <span className="hint" id="save-as-help">
            {say.saveAsHelp}
          </span>
        </div>
        <div>
          <button className="button primary" type="submit">
            {say.check}
          </button>
        </div>
      </Form>
    </>
  )
}

function FieldPick({ at, field }: { at: number; field: string | null }) {
  const { imports } = useMessages()
  const { fields, mapping } = imports
  return (
    <select className="control" name={`field-${at}`} defaultValue={field ?? ""} aria-labelledby={`column-${at}`}>
      <option value="">{mapping.nothing}</option>
      <optgroup label={mapping.person}>
        {personFields.map((each) => (
          <option key={each} value={each}>
            {fields[each]}
          </option>
        ))}
      </optgroup>
      <optgroup label={mapping.organisation}>
        {organisationFields.map((each) => (
          <option key={each} value={each}>
            {fields[each]}
          </option>
        ))}
      </optgroup>
    </select>
  )
}
