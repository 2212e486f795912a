import type { secondFactor as da } from "../da/second-factor.ts"

export const secondFactor: typeof da = {
  title: "Two-step sign-in",
  words: "When you sign in, you give both your password and a code from an app on your phone.",
  fields: { code: "Code from your app", password: "Password", who: "Who must use two-step sign-in?" },
  panel: {
    off: "Is off. When you turn it on, nobody can get in with your password alone.",
    on: (day) => `Has been on since ${day}.`,
    turnOn: "Turn on two-step sign-in",
    change: "New codes, or turn off",
  },
  must: "You have to set up two-step sign-in before you can go on. It takes a few minutes, and you need your phone.",
  need: "You need an app that makes codes, such as Microsoft Authenticator, Google Authenticator or Aegis.",
  begin: "Set it up",
  scan: "Open the app, choose to add an account, and scan the picture.",
  qr: "QR code with your key",
  typeIt: "If you cannot scan it, type the key in the app:",
  prove: "Type the code that the app shows now.",
  codeHint: "6 digits.",
  confirm: "Turn on",
  cancel: "Cancel",
  wrongAtSetUp:
    "The code does not fit. Type the one the app shows now, and check that the phone's clock is set automatically.",
  codes: {
    title: "Your recovery codes",
    words: "Two-step sign-in is on. If you lose your phone, you get in with one of the codes. Each works once.",
    renewed: "Here are your new codes. The old ones no longer work. Each new code works once.",
    once: "They are shown only now. Keep them in a safe place, but not on the phone.",
    download: "Download as a text file",
    file: "rettidig-recovery-codes.txt",
    fileHead: (email) => `Recovery codes for Rettidig, ${email}. Each works once.`,
    print: "Print",
    goOn: "I have kept them",
  },
  left: (n) =>
    n === 0
      ? "You have no recovery codes left. Make new ones now."
      : n === 1
        ? "You have 1 recovery code left. Make new ones now."
        : `You have ${n} recovery codes left.`,
  renewTitle: "New recovery codes",
  renewWords: "The old ones stop working.",
  renew: "Make new codes",
  offTitle: "Turn off",
  offWords: "Your password is then enough to get in.",
  turnOff: "Turn off two-step sign-in",
  mustKeep:
    "You cannot turn it off, for it is required of you. If you have a new phone, ask an administrator for help.",
  back: "Back to settings",
  signIn: {
    title: "Type the code from your app",
    hint: "6 digits. If you do not have your phone, type one of your recovery codes.",
    submit: "Sign in",
    wrong:
      "The code does not fit, or it has been used. Wait for the next one, and check that the phone's clock is set automatically. Otherwise type a recovery code, or ask an administrator for help.",
    other: "Start again with email and password",
    gone: "More than 5 minutes went by. Sign in again.",
  },
  demand: {
    title: "Two-step sign-in",
    who: { nobody: "Nobody", administrators: "Administrators", everybody: "Everybody" },
    hint: "Those who lack it set it up the next time they sign in. We recommend administrators at least.",
    count: (enrolled, people) => `${enrolled} of ${people} who can sign in have two-step sign-in turned on.`,
    saved: "The requirement is saved.",
  },
  colleague: {
    words: "If the user has lost their phone, turn two-step sign-in off. Be sure that it is the user who is asking.",
    off: "Turn off two-step sign-in",
  },
}
