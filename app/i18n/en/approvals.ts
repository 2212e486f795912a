import type { approvals as da } from "#app/i18n/da/approvals.ts"

export const approvals: typeof da = {
  ask: {
    title: "Ask a colleague to read it",
    reader: "Read by",
    choose: "Choose a colleague",
    word: "To the colleague (optional)",
    submit: "Ask for approval",
    help: "The reply leaves when the colleague has approved it. Until then it can be taken back.",
    demanded: (group) =>
      `Replies to the target group ${group} are read by management or communications before they leave. If the case does not belong there, correct its topic and target group.`,
    nobody:
      "Nobody in management or communications may see the case. Ask an administrator to give a colleague the role, or to change the demand under Target groups.",
    mayAlone: (group) =>
      `Replies to the target group ${group} are read by another before they leave. With your role you may send them yourself.`,
  },
  waiting: {
    title: (reader) => `Waits for ${reader}`,
    mine: (writer) => `${writer} asks you to read the reply before it leaves`,
    since: (writer, when) => `Written by ${writer}, ${when}`,
    to: "To",
    cc: "Cc",
    text: "The reply",
    word: (writer) => `${writer} writes to you:`,
    wordTo: (reader) => `To ${reader}:`,
    approve: "Approve and send",
    change: "Change and send",
    changeHelp: "Both versions are kept on the case.",
    changeSubmit: "Send the changed reply",
    return: "Send back",
    comment: "What is to be changed?",
    returnSubmit: (writer) => `Send back to ${writer}`,
    takeBack: "Take back",
    takeBackHelp: "The reply is then your draft.",
    newMail: "New mail has come since the reply was written.",
    newMailHelp: "Read it before you approve.",
    seen: "I have read it",
    answeredSince: "Another reply has been sent on the case since this one was written.",
    cannotSee: (reader) =>
      `${reader} may no longer see the case. Take the reply back, and ask somebody else to read it.`,
    closed: "The case is closed. Reopen it if the reply is to be sent.",
    other: "Write another reply",
  },
  returned: {
    title: (reader) => `${reader} sent the reply back`,
    help: "Your reply lies here as a draft.",
    seen: "Seen",
    seenOne: (subject) => `Mark as seen: ${subject}`,
  },
  reply: {
    approvedBy: (name) => `read and approved by ${name}`,
    written: (author) => `As ${author} wrote it`,
    recipients: (to, cc) => `To ${to}${cc ? `, cc ${cc}` : ""}`,
  },
  myDay: {
    toRead: "Replies to read",
    by: (writer, when) => `${writer}, ${when}`,
    returned: "Sent back to you",
  },
  done: {
    asked: (reader) => `${reader} is asked to read the reply`,
    returned: (writer) => `The reply is sent back to ${writer}`,
    withdrawn: "The reply is taken back. It lies here as a draft.",
    waitsAgain: "The reply is stopped. It waits for approval again.",
    seen: "It is put aside",
    unseen: "It stands here again",
  },
  events: {
    asked: (to, words, by) =>
      `${by ?? "Rettidig"} asked ${to} to read the reply before it leaves${words ? `: "${words}"` : "."}`,
    returned: (to, words, by) => `${by ?? "Rettidig"} sent the reply back to ${to}${words ? `: "${words}"` : "."}`,
    withdrawn: (by) => `${by ?? "Rettidig"} took the reply back before it was approved.`,
  },
}
