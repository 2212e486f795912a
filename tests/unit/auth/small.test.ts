import { describe, expect, test } from "vitest"
import { readDevice } from "#app/auth/device.ts"
import { initialsOf } from "#app/auth/initials.ts"
import { may, type permissions } from "#app/auth/policy.ts"
import { roles } from "#app/auth/roles.ts"

describe("who may do what", () => {
  test("everybody works with inquiries; only management sees what is confidential; only administrators administer", () => {
    const allowed = (permission: keyof typeof permissions) => roles.filter((role) => may({ role }, permission))
    expect(allowed("inquiries:work")).toEqual(roles)
    expect(allowed("confidential:see-all")).toEqual(["management"])
    expect(allowed("administration")).toEqual(["administrator"])
  })
})

describe("initials", () => {
  test.each([
    ["Signe Aaholm", "SAA"],
    ["Jonas Bæk Ravn", "JRA"],
    ["åse ørsted", "ÅØR"],
    ["Cher", "CHE"],
    ["Jens-Ole  Hald", "JHA"],
    ["", ""],
  ])("of %s are %s", (name, initials) => {
    expect(initialsOf(name)).toBe(initials)
  })
})

describe("a device is named as people know it", () => {
  const windows = "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko)"
  test.each([
    [`${windows} Chrome/131.0.0.0 Safari/537.36`, { browser: "Chrome", system: "Windows" }],
    [`${windows} Chrome/131.0.0.0 Safari/537.36 Edg/131.0.0.0`, { browser: "Edge", system: "Windows" }],
    ["Mozilla/5.0 (X11; Linux x86_64; rv:133.0) Gecko/20100101 Firefox/133.0", { browser: "Firefox", system: "Linux" }],
    [
      "Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 Version/18.1 Mobile/15E148 Safari/604.1",
      { browser: "Safari", system: "iOS" },
    ],
    ["curl/8.5.0", null],
    ["", null],
  ])("%s", (userAgent, device) => {
    expect(readDevice(userAgent)).toEqual(device)
  })
})
