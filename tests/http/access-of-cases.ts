import { confidential, noGet, noPost, ofCase, type Row, signedIn } from "./access-answers.ts"

/** A larger form of a case, over it or on its own page. */
const ofCaseForm = (part: string): Row[] => [
  { at: `/inquiries/{case}/${part}`, get: signedIn(200), post: signedIn(400) },
  { at: `/inquiries/{confidential}/${part}`, get: confidential(200), post: confidential(400) },
  { at: `/inquiries/H-1999-00001/${part}`, get: signedIn(404), post: signedIn(404) },
]
/** The changes of a case and its forms (product.md § 9). */
export const caseRows: Record<string, Row[]> = {
  "inquiries/assignment.ts": ofCase("assignment", signedIn(303)),
  "inquiries/classification.ts": ofCase("classification", signedIn(303)),
  "inquiries/reply.ts": ofCase("reply", signedIn(303)),
  "inquiries/template.ts": [
    { at: "/inquiries/{case}/template?template=1", get: signedIn(200), post: signedIn(303) },
    { at: "/inquiries/{confidential}/template?template=1", get: confidential(200), post: confidential(303) },
  ],
  "inquiries/notes.ts": ofCase("notes", signedIn(303)),
  "inquiries/draft.ts": ofCase("draft", signedIn(303)),
  "inquiries/attachments.ts": ofCase("attachments", signedIn(303)),
  "inquiries/waiting.ts": ofCase("waiting", signedIn(303)),
  "inquiries/deadline.ts": ofCase("deadline", signedIn(303)),
  "inquiries/proposal.ts": ofCase("proposal", signedIn(303)),
  "inquiries/closure.ts": ofCase("closure", signedIn(303)),
  "inquiries/confidentiality.ts": ofCase("confidentiality", signedIn(303)),
  "inquiries/journal.ts": ofCase("journal", signedIn(303)),
  "inquiries/forwarding.tsx": ofCaseForm("forwarding"),
  "inquiries/merging.tsx": ofCaseForm("merging"),
  "inquiries/linking.tsx": ofCaseForm("linking"),
  "inquiries/recipient-names.ts": [{ at: "/inquiries/recipients?q=job", get: signedIn(200), post: noPost }],
  "inquiries/bulk.ts": [{ at: "/inquiries/bulk", get: noGet, post: signedIn(303) }],
}
