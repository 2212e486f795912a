import type { inquiryDone as da } from "../da/inquiry-done.ts"

const many = (n: number) => (n === 1 ? "1 inquiry is" : `${n} inquiries are`)

export const inquiryDone: typeof da = {
  assigned: (number, name) =>
    name === null ? `Inquiry ${number} is unassigned` : `Inquiry ${number} is given to ${name}`,
  assignedMany: (n, name) => (name === null ? `${many(n)} unassigned` : `${many(n)} given to ${name}`),
  returnedMany: (n) => `${many(n)} given back`,
  accepted: (number) => `The proposal for ${number} is confirmed`,
  acceptedMany: (n) => (n === 1 ? "1 proposal is confirmed" : `${n} proposals are confirmed`),
  nothingToAccept: "There is no proposal to confirm",
  withdrawn: (number) => `Inquiry ${number} is a proposal again`,
  confirmedSince: (number) => `Inquiry ${number} has been changed since and stays as it is`,
  withdrawnMany: (n) => `${many(n)} ${n === 1 ? "is a proposal" : "are proposals"} again`,
  corrected: (number) => `Inquiry ${number} is corrected`,
  replied: "The reply is on its way",
  sendsIn: (seconds) => `The reply is sent in ${seconds} ${seconds === 1 ? "second" : "seconds"}`,
  stop: "Stop",
  stopped: "The reply is stopped. It is kept here as a draft.",
  extensionWithdrawn: (number) => `The letter is stopped, and the deadline of ${number} is as it was`,
  forwardingStopped: (number) => `The forwarding is stopped, and inquiry ${number} is as before`,
  split: (number) => `The mail is now inquiry ${number}`,
  unsplit: (number) => `The mail is back on inquiry ${number}`,
  noted: "The note is saved",
  attached: (n: number) => (n === 1 ? "The file is attached" : `${n} files are attached`),
  detached: "The file is taken out",
  draftSaved: "The draft is saved",
  waiting: (number, on) => `Inquiry ${number} waits ${on}`,
  resumed: (number) => `Inquiry ${number} is running again`,
  closed: (number) => `Inquiry ${number} is closed`,
  closedMany: (n) => `${many(n)} closed`,
  reopened: (number) => `Inquiry ${number} is open again`,
  reopenedMany: (n) => `${many(n)} open again`,
  confidentiality: {
    confidential: (number) => `Inquiry ${number} is confidential`,
    normal: (number) => `Inquiry ${number} is no longer confidential`,
  },
}
