import { Form } from "@remix-run/react"
import { useMessages } from "#app/i18n/use-messages.ts"
import { delimiters, encodings } from "../detecting.ts"
import type { ImportView } from "../view.server.ts"

/** How the file was read, folded away until it is wrong. */
export function ReadingForm({ view }: { view: ImportView }) {
  const { imports } = useMessages()
  const say = imports.reading
  const { kind, encoding, delimiter, header } = view.reading
  const found = [
    say.kinds[kind],
    ...(encoding ? [imports.encodings[encoding]] : []),
    ...(delimiter ? [say.delimiters[delimiter].toLowerCase()] : []),
  ]
  return (
    <details>
      <summary>
        {say.title}: {found.join(", ")}
      </summary>
      <Form method="post" className="row top-gap reading-form" key={JSON.stringify(view.reading)}>
        {encoding && (
          <label className="field">
            {say.encoding}
            <select className="control" name="encoding" defaultValue={encoding}>
              {encodings.map((each) => (
                <option key={each} value={each}>
                  {imports.encodings[each]}
                </option>
              ))}
            </select>
          </label>
        )}
        {delimiter && (
          <label className="field">
            {say.delimiter}
            <select className="control" name="delimiter" defaultValue={delimiter}>
              {delimiters.map((each) => (
                <option key={each} value={each}>
                  {say.delimiters[each]}
                </option>
              ))}
            </select>
          </label>
        )}
        <label className="field">
          {say.headerLine}
          <input className="control" name="line" type="number" min={1} max={50} defaultValue={header.first + 1} />
        </label>
        <label className="field">
          {say.headerRows}
          <select className="control" name="rows" defaultValue={header.rows}>
            {[0, 1, 2].map((each) => (
              <option key={each} value={each}>
                {each}
              </option>
            ))}
          </select>
        </label>
        <button className="button" type="submit" name="intent" value="reread">
          {say.again}
        </button>
      </Form>
    </details>
  )
}
