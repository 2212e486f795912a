import { existsSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { beforeAll, describe, expect, test } from "vitest"
import { da } from "#app/i18n/da.ts"
import { en } from "#app/i18n/en.ts"
import { listRoutes } from "#tests/support/routes.ts"
import { findCycle, readSource, readSources, type Source } from "#tests/support/sources.ts"

/** The rules of the house (docs/architecture), as far as a machine can see them. */

/** The routes open to whoever is not signed in; all others guard themselves. */
const openRoutes = [
  "app/auth/second-factor/code-page.tsx",
  "app/auth/single-sign-on/start.tsx",
  "app/auth/single-sign-on/callback.tsx",
  ...["app/auth/sign-in.tsx", "app/auth/start.tsx", "app/i18n/language.ts", "app/admin/healthz.ts"],
  ...["app/meetings/invitations/answer.tsx", "app/meetings/poll/ballot.tsx", "app/meetings/feeds/feed.ts"],
  ...["app/surveys/survey.tsx", "app/front-door/start.tsx", "app/front-door/contact.tsx"],
  ...["app/front-door/receipt.tsx", "app/front-door/status.tsx"],
  ...["app/news/subscribe.tsx", "app/news/confirm.tsx", "app/news/mine.tsx", "app/news/stop.tsx"],
  ...["app/publications/material.tsx", "app/publications/file.ts"],
]
/** Where a request comes in, or a page begins: these may touch Node without the suffix, since no page imports them. */
const entries = ["app/entry.server.tsx", "app/entry.client.tsx", "app/root.tsx", "app/server.ts", "app/routes.ts"]

let sources: Source[]
let routes: Source[]
beforeAll(async () => {
  sources = readSources()
  const shell = { file: "ui/shell.tsx" }
  routes = [...(await listRoutes()), shell].map(({ file }) => readSource(`app/${file}`))
})

const inside = (folder: string) => sources.filter(({ file }) => file.startsWith(`${folder}/`))
const code = () => sources.filter(({ file }) => !file.startsWith("tests/"))
const isServerOnly = (file: string) => /\.server\.tsx?$/.test(file)
const isDoor = (file: string) => entries.includes(file) || routes.some((route) => route.file === file)
/** "a.ts → b.ts" for each import that the rule does not like. */
const breaches = (from: Source[], wrong: (imported: Source["imports"][number], source: Source) => boolean) =>
  from.flatMap((source) => source.imports.filter((it) => wrong(it, source)).map((it) => `${source.file} → ${it.from}`))

describe("imports", () => {
  test("lead to a file that is there, with its extension", () => {
    const root = fileURLToPath(new URL("..", import.meta.url))
    const wrong = breaches(sources, ({ file }) => file !== null && !existsSync(root + file.replace(/\?url$/, "")))
    expect(wrong).toEqual([])
  })

  test("go one way: app and db know nothing around them; workers know no scripts or tests", () => {
    const outward = /^(workers|scripts|tests)\//
    expect(breaches([...inside("app"), ...inside("db")], ({ file }) => outward.test(file ?? ""))).toEqual([])
    expect(breaches(inside("workers"), ({ file }) => /^(scripts|tests)\//.test(file ?? ""))).toEqual([])
  })

  test("make no ring", () => {
    expect(findCycle(sources)).toBeNull()
  })

  test("of Node, the database and server files stand in server files and doors only", () => {
    const heavy = ({ from, file, typeOnly }: Source["imports"][number]) =>
      !typeOnly &&
      (/^(node:|better-sqlite3|drizzle-orm|imapflow|nodemailer|mailparser|smtp-server|lucia|@node-rs)/.test(from) ||
        (file !== null && (isServerOnly(file) || file.startsWith("db/"))))
    const light = inside("app").filter(({ file }) => !isServerOnly(file) && !isDoor(file))
    expect(breaches(light, heavy)).toEqual([])
  })

  test("of Remix's server stand where requests are answered; of its components in what is drawn", () => {
    const mayAnswer = (file: string) => isDoor(file) || /^app\/(auth|ui)\/|^app\/(http\.server|context)\.ts$/.test(file)
    const wrong = breaches(
      [...inside("app"), ...inside("workers"), ...inside("db")],
      ({ from, typeOnly }, { file }) => {
        if (typeOnly || !from.startsWith("@remix-run/") || mayAnswer(file)) return false
        return !(from === "@remix-run/react" && /\.tsx$|\/use-[a-z-]+\.ts$/.test(file))
      },
    )
    expect(wrong).toEqual([])
  })

  test("of lucia, argon2, otpauth and openid-client stand in auth only", () => {
    const others = code().filter(({ file }) => !file.startsWith("app/auth/"))
    expect(
      breaches(others, ({ from }) =>
        /^(lucia|@lucia-auth|@node-rs\/argon2|otpauth|openid-client|rate-limiter)/.test(from),
      ),
    ).toEqual([])
  })

  test("no feature reaches into another's pages", () => {
    const pages = new Set(routes.map(({ file }) => file))
    const wrong = breaches(inside("app"), ({ file, typeOnly }) => !typeOnly && file !== null && pages.has(file))
    expect(wrong).toEqual([])
  })
})

describe("doors", () => {
  test("every loader and action behind sign-in calls its guard itself", () => {
    const unguarded = routes
      .filter(({ file }) => !openRoutes.includes(file))
      .flatMap(({ file, text }) =>
        handlersIn(text)
          .filter(({ body }) => !guards(body))
          .map(({ name }) => `${file} ${name}`),
      )
    // It only leads away from an address that has no page.
    expect(unguarded).toEqual(["app/auth/sign-out.ts loader"])
  })
})

const guards = (body: string) => /\brequireViewer\(/.test(body)

/** The loader and the action of a route module, each up to the next thing it exports. */
function handlersIn(text: string) {
  const parts = text.split(/^(?=export )/m)
  return parts.flatMap((body) => {
    const name = /^export (?:async function|function|const) (loader|action)\b/.exec(body)?.[1]
    return name ? [{ name, body }] : []
  })
}

describe("words", () => {
  const keysOf = (value: object, above = ""): string[] =>
    Object.entries(value).flatMap(([key, inner]) =>
      typeof inner === "object" && inner !== null ? keysOf(inner, `${above}${key}.`) : [`${above}${key}`],
    )

  test("say everything in both languages", () => {
    expect(keysOf(en).sort()).toEqual(keysOf(da).sort())
  })

  test("are never empty in one language alone", () => {
    const empty = (language: object) =>
      keysOf(language).filter(
        (path) => path.split(".").reduce<unknown>((at, key) => at?.[key as keyof typeof at], language) === "",
      )
    expect(empty(en)).toEqual(empty(da))
  })
})

describe("files", () => {
  const offenders = (from: Source[], pattern: RegExp) =>
    from.filter(({ text }) => pattern.test(text)).map(({ file }) => file)

  test("are named in kebab-case", () => {
    const named =
      /^(?:[a-z0-9]+(?:-[a-z0-9]+)*\/)*[a-z0-9]+(?:-[a-z0-9]+)*(?:\.(?:server|client|test|property\.test))?\.tsx?$/
    expect(sources.map(({ file }) => file).filter((file) => !named.test(file))).toEqual([])
  })

  test("are short: at most 300 lines, half of them at most 80, a worker at most 60", () => {
    expect(sources.filter(({ lines }) => lines > 300).map(({ file, lines }) => `${file} ${lines}`)).toEqual([])
    const sizes = code()
      .map(({ lines }) => lines)
      .sort((a, b) => a - b)
    expect(sizes[Math.floor(sizes.length / 2)]).toBeLessThanOrEqual(80)
    expect(
      inside("workers")
        .filter(({ lines }) => lines > 60)
        .map(({ file }) => file),
    ).toEqual([])
  })

  test("leave nothing for later", () => {
    const promise = new RegExp(
      ["\\bTO" + "DO\\b", "\\bFIX" + "ME\\b", "@ts-ig" + "nore", "@ts-expect" + "-error"].join("|"),
    )
    expect(offenders(sources, promise)).toEqual([])
    expect(
      offenders(inside("tests"), new RegExp("\\b(?:test|describe|it)\\.(?:sk" + "ip|on" + "ly|to" + "do)\\b")),
    ).toEqual([])
  })

  test("read the environment in one place", () => {
    const others = [...inside("app"), ...inside("db"), ...inside("workers")].filter(
      ({ file }) => file !== "app/env.server.ts",
    )
    expect(offenders(others, /\bprocess\.env\b/)).toEqual([])
  })

  test("write SQL by hand under db/ only", () => {
    const others = [...inside("app"), ...inside("workers"), ...inside("scripts")]
    expect(
      offenders(
        others,
        // `SQL` is a type; `sql` is the pen.
        /import \{[^}]*\bsql\b[^}]*\} from "drizzle-orm"|\.(?:prepare|exec)\(\s*[`"'](?:[Ss]elect|[Ii]nsert|[Uu]pdate|[Dd]elete|SELECT|INSERT|UPDATE|DELETE)/,
      ),
    ).toEqual([])
  })

  test("carry no inline style, which the Content-Security-Policy would drop", () => {
    expect(offenders(inside("app"), /\sstyle=\{|dangerouslySetInnerHTML/)).toEqual([])
  })
})
