import { asc, eq } from "drizzle-orm"
import type { Actor } from "#app/audit/actor.ts"
import type { Locale } from "#app/i18n/locale.ts"
import { sendDue } from "#app/mail/sending.server.ts"
import type { Delivery } from "#app/mail/transport.server.ts"
import { mineToken, newsKey } from "#app/news/links.server.ts"
import { sendNews } from "#app/news/sending.server.ts"
import { askForNews, confirmNews } from "#app/news/subscribing.server.ts"
import { addItem, type NewsInput, releaseItem } from "#app/news/writing.server.ts"
import { newsSubscribers, outbox } from "#db/schema/index.ts"
import type { TestHouse } from "./house.ts"

type Wish = { topicIds?: number[]; locale?: Locale }

/** Somebody asks for news; the token in the mail that asks back. */
export async function askNews(house: TestHouse, address: string, { topicIds = [1], locale = "da" }: Wish = {}) {
  await askForNews(house, { address, topicIds, locale, words: "Ja, send mig nyheder.", wordsLocale: "da" })
  const mails = await mailsTo(house, address)
  return /\/nyheder\/bekraeft\/(\S+)/.exec(mails.at(-1)?.mail.text ?? "")?.[1] ?? ""
}

/** The same, and says yes. Returns the subscriber's id. */
export const subscribe = async (house: TestHouse, address: string, wish?: Wish): Promise<number> =>
  confirmNews(house, await askNews(house, address, wish))

export async function mailsTo(house: TestHouse, address: string) {
  const rows = await house.db.read.select().from(outbox).orderBy(asc(outbox.id))
  return rows.filter(({ mail }) => mail.to.some((to) => to.address === address.toLowerCase()))
}

/** So many who confirmed long ago. */
export const addReaders = (house: TestHouse, n: number, topicIds = [1]) =>
  house.db.write((tx) =>
    tx.insert(newsSubscribers).values(
      Array.from({ length: n }, (_, at) => ({
        ...{ address: `reader${at}@skov.example`, locale: "da" as const, topicIds, confirmedAt: house.clock.now },
      })),
    ),
  )

export const newsMails = (house: TestHouse) =>
  house.db.read.select().from(outbox).where(eq(outbox.kind, "news")).orderBy(asc(outbox.id))

export const stopTokenIn = (text: string): string => /\/nyheder\/afmeld\/(\S+)/.exec(text)?.[1] ?? ""

export const figures: NewsInput = {
  topicIds: [1],
  subjectDa: "Nye tal for november",
  textDa: "Ledigheden er faldet til 3,2 procent.",
  subjectEn: "",
  textEn: "",
}

export const writeItem = (house: TestHouse, actor: Actor & { userId: number }, input: Partial<NewsInput> = {}) =>
  addItem(house.db, actor, { ...figures, ...input })

/** One item that has gone to one reader, one that is a draft, and one who has yet to confirm; with their links. */
export async function writeNews(house: TestHouse, userId: number) {
  const actor = { userId, now: house.now() }
  const reader = await subscribe(house, "eva.holm@aarhus.example", { topicIds: [1, 4] })
  const newsItem = await writeItem(house, actor, { subjectEn: "New figures", textEn: "Unemployment fell." })
  await releaseItem(house.db, actor, newsItem, 0, 0)
  await sendNews(house, actor.now)
  const [mail] = await newsMails(house)
  return {
    ...{ newsItem, newsDraft: await writeItem(house, actor, { subjectDa: "Konference i marts" }) },
    newsAsked: await askNews(house, "ida.lund@aarhus.example"),
    newsMine: mineToken(newsKey(house.secrets), reader),
    newsStop: stopTokenIn(mail?.mail.text ?? ""),
  }
}

/** The worker looks until nothing is left, and what is due leaves; `deliver` answers for the mail server. */
export async function letNewsOut(house: TestHouse, deliver: (to: string) => Delivery = () => taken) {
  const transport = {
    send: async ({ mail }: { mail: { to: { address: string }[] } }) => deliver(mail.to[0]?.address ?? ""),
    close: () => undefined,
  }
  const look = async () => {
    const queued = await sendNews(house, house.clock.now)
    let sent = 0
    for (let n = await sendDue(house, transport); n > 0; n = await sendDue(house, transport)) sent += n
    return queued + sent
  }
  while ((await look()) > 0);
}

const taken: Delivery = { kind: "sent", refused: [] }
