import { useMessages } from "#app/i18n/use-messages.ts"
import type { Subject } from "../subjects.ts"

/** The rules of what was chosen, in plain words (lov om varsling §§ 1 and 6–7; bekendtgørelse 192/2020; product.md § 7). */
export function Guidance({ subject }: { subject: Subject }) {
  const { guidance } = useMessages().frontDoor
  if (subject === "varsling") return <Dismissal />
  if (subject === "arbejdsfordeling") return <Sharing />
  return <p>{subject === "arbejdstilladelse" ? guidance.permit : guidance.other}</p>
}

function Dismissal() {
  const say = useMessages().frontDoor.guidance.dismissal
  return (
    <>
      <p>{say.when}</p>
      <table>
        <caption className="sr-only">{say.table}</caption>
        <thead>
          <tr>
            {say.head.map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {say.rows.map(([employed, dismissed]) => (
            <tr key={employed}>
              <th scope="row">{employed}</th>
              <td>{dismissed}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <ol>
        {say.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <p>{say.after}</p>
      <WriteToUs>{say.write}</WriteToUs>
    </>
  )
}

function Sharing() {
  const say = useMessages().frontDoor.guidance.sharing
  return (
    <>
      <p>
        <b>{say.shortName}</b> {say.short}
      </p>
      <p>
        <b>{say.longName}</b> {say.long}
      </p>
      <details>
        <summary>{say.contains}</summary>
        <ul>
          {say.parts.map((part) => (
            <li key={part}>{part}</li>
          ))}
        </ul>
      </details>
      <WriteToUs>{say.write}</WriteToUs>
    </>
  )
}

const WriteToUs = ({ children }: { children: string }) => (
  <p className="row">
    <a className="button" href="#contact">
      {children}
    </a>
  </p>
)
