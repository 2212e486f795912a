import { describe, expect, test } from "vitest"
import { guessTargetGroup } from "#app/inquiries/triage/guess-group.ts"
import type { TargetGroupKey } from "#app/target-groups/target-groups.ts"

const groupOf = (name: string, address: string, text = "Hej") =>
  guessTargetGroup({ from: { name, address }, subject: "Hej", text })?.group ?? null

describe("who seems to write", () => {
  test.each<[TargetGroupKey, string, string, string]>([
    ["jobcentres", "Bo Lund", "bo@fjordby-jobcenter.example", "Hej"],
    ["jobcentres", "Bo Lund", "bo@fjordby.example", "Hej\n\nMvh\nBo Lund\nJobcenterchef"],
    ["unemployment-funds", "A-kassen Nord", "post@nord.example", "Hej"],
    ["social-partners", "Bo Lund", "bo@fip-forbund.example", "Hej"],
    ["municipal-councils", "Borgmesterkontoret", "post@fjordby.example", "Hej"],
    ["providers", "Bo Lund", "bo@nystart.example", "Hvornår udløber vores rammeaftale?"],
    ["guidance", "Bo Lund", "bo@vejledningscenterfjordby.example", "Hej"],
    ["education", "Bo Lund", "bo@erhvervsskolenfjordby.example", "Hej"],
    ["regions", "Vækstforum", "sekretariat@regionsjaelland.example", "Hej"],
    ["ministry", "Bo Lund", "bo@ams-styrelsen.example", "Hej"],
    ["media", "Bo Lund", "bo@kystposten.example", "Hej"],
    ["media", "Bo Lund", "bo@gmail.com", "Jeg er freelancejournalist og laver et indslag."],
    ["businesses", "Bo Lund", "bo@lund.example", "Hej\n\nMed venlig hilsen\nBo Lund\nHR-chef\nLund A/S"],
    ["public", "Bo Lund", "bo@gmail.com", "Min sagsbehandler svarer ikke."],
  ])("%s: %s <%s>", (group, name, address, text) => expect(groupOf(name, address, text)).toBe(group))
})

test("silent where nothing tells", () => {
  expect(groupOf("Bo Lund", "bo@lund.example")).toBeNull()
  expect(guessTargetGroup({ subject: "", text: "" })).toBeNull()
})

test("a jobcentre that is only mentioned is not the sender", () => {
  expect(groupOf("Bo Lund", "bo@lund.example", "Jobcentret i Fjordby svarer ikke.\n\nBo")).toBeNull()
})

test("initials before the @ are not an organisation", () => {
  expect(groupOf("Hubert Kane", "hk@kane.example")).toBeNull()
})

test("the reason names what spoke, and more of it is surer", () => {
  const jobcentre = { name: "Bo Lund", address: "bo@fjordby-jobcenter.example" }
  expect(guessTargetGroup({ from: jobcentre, subject: "", text: "Hej" })?.reason.words).toEqual(["jobcenter"])

  const signed = (signature: string) =>
    guessTargetGroup({ subject: "", text: `Hej\n\nMed venlig hilsen\nBo Lund\n${signature}` })?.confidence ?? 0
  expect(signed("Bogholder")).toBeGreaterThan(0)
  expect(signed("Bogholder\nLund Maskinfabrik A/S\nCVR-nr. 01234567")).toBeGreaterThan(signed("Bogholder"))
})
