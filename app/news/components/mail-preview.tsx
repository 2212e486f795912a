import { useMessages } from "#app/i18n/use-messages.ts"
import { Fact } from "#app/ui/fact.tsx"
import type { Written } from "../item.ts"

/** A news item as those who read its language get it. */
export function MailPreview({ mail: { locale, subject, text }, from }: { mail: Written; from: string }) {
  const say = useMessages().news.item
  return (
    <section className="panel" aria-labelledby={`mail-${locale}`}>
      <h2 id={`mail-${locale}`}>{say.mailIn[locale]}</h2>
      <dl className="facts">
        <Fact name={say.from}>{from}</Fact>
        <Fact name={say.subject}>
          <span lang={locale}>{subject}</span>
        </Fact>
      </dl>
      <p className="mail-text" lang={locale}>
        {text}
      </p>
    </section>
  )
}
