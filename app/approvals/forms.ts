import { z } from "zod"
import { replyForm } from "#app/inquiries/forms.ts"

const longestWord = 2000
const written = z.string().transform((value) => value.replace(/\r\n?/g, "\n"))
const word = written.pipe(z.string().max(longestWord))
const instant = z.union([z.literal("").transform(() => null), z.coerce.number().int()]).default(null)

/** The reply itself, and who is asked to read it. */
export const askForm = replyForm.extend({
  readerId: z.union([z.literal("").transform(() => null), z.coerce.number().int().positive()]).default(null),
  word: word.default(""),
})

/** Without a text it leaves as it stands; an empty one is none. */
export const approvalForm = z.object({
  seenInboundAt: instant,
  to: replyForm.shape.to.optional(),
  cc: replyForm.shape.cc.optional(),
  text: replyForm.shape.text.optional(),
})

export const returnForm = z.object({ comment: word.refine((value) => value.trim() !== "", "required") })
