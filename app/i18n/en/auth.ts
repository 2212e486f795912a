import type { WayInChange } from "#app/auth/way-in.ts"
import type { da } from "../da.ts"

const wayInSubjects: Record<WayInChange, string> = {
  password: "Your password for Rettidig was changed",
  address: "Your mail address in Rettidig was changed",
  "second-factor-on": "Two-step sign-in to Rettidig was turned on",
  "second-factor-off": "Two-step sign-in to Rettidig was turned off",
  "recovery-codes": "You have new recovery codes for Rettidig",
  "recovery-code-used": "One of your recovery codes for Rettidig was used",
}
const wayInWords: Record<WayInChange, string> = {
  password: "Your password for Rettidig was changed, and you were signed out everywhere else.",
  address: "An administrator gave you another mail address in Rettidig. You sign in with that one now.",
  "second-factor-on": "From now on you need a code from your app to sign in to Rettidig.",
  "second-factor-off": "From now on the password is enough to sign in to Rettidig as you.",
  "recovery-codes": "You have new recovery codes for Rettidig. The old ones no longer work.",
  "recovery-code-used": "Somebody signed in to Rettidig as you with one of your recovery codes.",
}

export const auth: typeof da.auth = {
  signIn: "Sign in",
  wrong: "The e-mail address or the password is wrong.",
  forgotten: "Have you forgotten your password? Ask an administrator for a link to a new one.",
  fields: {
    name: "Name",
    initials: "Initials",
    email: "E-mail",
    password: "Password",
    old: "Current password",
    theme: "Appearance",
  },
  newPassword: "New password",
  initialsHint: "At most 4 letters. They show in the queue who has an inquiry.",
  passwordHint: "At least 12 characters. A few words that only you would put together are easy to remember.",
  passwordGood: "That is a good one.",
  passwordFaults: {
    short: "At least 12 characters.",
    long: "At most 128 characters.",
    common: "It is easy to guess. Use more words that only you would put together.",
    "own-name": "It resembles your name or e-mail address. Choose something else.",
  },
  start: {
    "first-administrator": {
      title: "Welcome to Rettidig",
      words: () => "You become the first administrator. Then you invite your colleagues.",
      submit: "Create and sign in",
    },
    invitation: {
      title: "Choose your password",
      words: (name) => `Hello ${name}. You are invited to Rettidig. Only you know your password.`,
      submit: "Save and sign in",
    },
    "new-password": {
      title: "Choose a new password",
      words: (name) => `Hello ${name}. The old password stops working, and you are signed out everywhere else.`,
      submit: "Save and sign in",
    },
    "lost-phone": {
      title: "Choose a new password",
      words: (name) =>
        `Hello ${name}. When you save, two-step sign-in is turned off, and the old password stops working. Set two-step sign-in up again under Settings.`,
      submit: "Save and sign in",
    },
  },
  startTitle: "Get started",
  settings: {
    done: {
      profile: "Your name and initials are saved.",
      password: "Your password is changed. You are signed out everywhere else.",
      theme: "The appearance is saved.",
      ended: "Signed out there.",
      "second-factor-off": "Two-step sign-in is off.",
      others: "You are signed out everywhere else.",
    },
    intro: "For you alone.",
    profile: "You",
    theme: "Appearance",
    themes: { system: "As the computer", light: "Light", dark: "Dark" },
    language: "Language",
    password: "Password",
    changePassword: "Change password",
    oldWrong: "The current password is not right.",
    sessions: "Where you are signed in",
    sessionsIntro: "You are signed out after 8 hours without use, and after 12 hours at most.",
    device: "Device",
    address: "Address",
    lastSeen: "Last used",
    thisOne: "this one",
    unknownDevice: "Unknown device",
    on: (browser, system) => `${browser} on ${system}`,
    end: "Sign out",
    endFor: (device) => `Sign out: ${device}`,
    endOthers: "Sign out everywhere else",
  },
  wayInMail: {
    subjects: wayInSubjects,
    text: (name, change, when, from) =>
      `Hello ${name}.\n\n${wayInWords[change]} It happened ${when}.\n\nIf it was you, there is nothing to do. If it was not, call your administrator now.\n\n${from}\n`,
  },
}
