import type { ServerBuild } from "@remix-run/node"
import { describe, expect, test } from "vitest"
import { buildsBySection, sectionOf } from "#app/http/sections.server.ts"

const route = (id: string, path?: string, parentId?: string) => [id, { id, path, parentId, module: {} }]
const routes = Object.fromEntries([
  route("root", ""),
  route("shell", undefined, "root"),
  route("day", undefined, "shell"),
  route("queue", "inquiries", "shell"),
  route("case", "inquiries/:number", "shell"),
  route("people", "people", "shell"),
  route("person", ":id", "people"),
  route("door", "kontakt", "root"),
  route("elsewhere", "*", "root"),
])
const build = { publicPath: "/", routes, assets: { url: "/assets/manifest.js", routes } } as unknown as ServerBuild

describe("sections", () => {
  test.each([
    ["/", ""],
    ["/_root.data", ""],
    ["/inquiries", "inquiries"],
    ["/inquiries.data", "inquiries"],
    ["/inquiries/H-2026-00042.data", "inquiries"],
    ["/inquiries/", "inquiries"],
    ["//inquiries", ""],
  ])("the first part of %s", (path, section) => {
    expect(sectionOf(path)).toBe(section)
  })

  test("hold every route that can match in them, with those around it", () => {
    const held = (section: string) => Object.keys(buildsBySection(build).get(section)?.routes ?? {})
    expect([...buildsBySection(build).keys()]).toEqual(["", "inquiries", "people", "kontakt"])
    expect(held("")).toEqual(["root", "shell", "day", "elsewhere"])
    expect(held("inquiries")).toEqual(["root", "shell", "day", "queue", "case", "elsewhere"])
    expect(held("people")).toEqual(["root", "shell", "day", "people", "person", "elsewhere"])
    const { publicPath, assets } = buildsBySection(build).get("people") ?? build
    expect(publicPath).toBe("/")
    expect(assets).toEqual({ url: "/assets/manifest.js", routes: buildsBySection(build).get("people")?.routes })
  })
})
