import { describe, expect, test } from "vitest"
import {
  assignmentForm,
  bulkForm,
  classificationForm,
  closureForm,
  formFields,
  noteForm,
  replyForm,
  waitingForm,
} from "#app/inquiries/forms.ts"

function posted(...fields: [string, string][]) {
  const form = new FormData()
  for (const [name, value] of fields) form.append(name, value)
  return formFields(form)
}

describe("what a case's forms take", () => {
  test("a colleague, or nobody; never half a number", () => {
    expect(assignmentForm.parse(posted(["assigneeId", "7"]))).toEqual({ assigneeId: 7 })
    expect(assignmentForm.parse(posted(["assigneeId", ""], ["unitId", "2"]))).toEqual({ assigneeId: null, unitId: 2 })
    expect(assignmentForm.safeParse(posted(["assigneeId", "7x"])).success).toBe(false)
    expect(assignmentForm.safeParse(posted()).success).toBe(false)
  })

  test("a correction leaves alone what it does not name; an empty group means none", () => {
    expect(classificationForm.parse(posted())).toEqual({})
    expect(classificationForm.parse(posted(["topic", "press"]))).toEqual({ topic: "press" })
    expect(classificationForm.parse(posted(["targetGroup", ""]))).toEqual({ targetGroup: null })
    expect(classificationForm.safeParse(posted(["topic", "weather"])).success).toBe(false)
  })

  test("a reply has words, with the line ends of a text and not of a form", () => {
    const fields = posted(["to", "mli@vindrose.example"], ["text", "Hej\r\nMette"], ["seenInboundAt", "1764000000000"])
    expect(replyForm.parse(fields)).toEqual({
      to: "mli@vindrose.example",
      cc: "",
      text: "Hej\nMette",
      seenInboundAt: 1_764_000_000_000,
      templateVersionId: null,
    })
    expect(replyForm.parse(posted(["to", "a@b.example"], ["text", "Hej"])).seenInboundAt).toBeNull()
    expect(replyForm.safeParse(posted(["to", "a@b.example"], ["text", " \r\n "])).success).toBe(false)
  })

  test("a note has words, and at most twenty thousand characters", () => {
    expect(noteForm.safeParse(posted(["text", ""])).success).toBe(false)
    expect(noteForm.safeParse(posted(["text", "x".repeat(20_001)])).success).toBe(false)
  })

  test("waiting begins with a reason and ends without one", () => {
    expect(waitingForm.parse(posted(["reason", "jobcentre"]))).toMatchObject({ reason: "jobcentre" })
    expect(waitingForm.parse(posted(["resume", "1"]))).toMatchObject({ resume: "1" })
    expect(waitingForm.safeParse(posted()).success).toBe(false)
  })

  test("closing has a reason; reopening needs none", () => {
    expect(closureForm.parse(posted(["reason", "duplicate"]))).toMatchObject({ reason: "duplicate", text: "" })
    expect(closureForm.parse(posted(["reopen", "1"]))).toMatchObject({ reopen: "1" })
    expect(closureForm.safeParse(posted(["reason", "bored"])).success).toBe(false)
  })

  test("several cases, and the way back of each", () => {
    expect(bulkForm.parse(posted(["ids", "1"], ["ids", "2"], ["assigneeId", ""]))).toMatchObject({
      ids: [1, 2],
      assigneeId: null,
    })
    expect(bulkForm.parse(posted(["returned", "12:3:1"], ["returned", "13::"])).returned).toEqual([
      { inquiryId: 12, assigneeId: 3, unitId: 1 },
      { inquiryId: 13, assigneeId: null, unitId: null },
    ])
    expect(bulkForm.safeParse(posted(["returned", "12:3"])).success).toBe(false)
  })

  test("a file in place of text is nothing", () => {
    const form = new FormData()
    form.append("text", new File(["x"], "x.txt"))
    expect(noteForm.safeParse(formFields(form)).success).toBe(false)
  })
})
