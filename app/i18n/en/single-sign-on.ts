import type { singleSignOn as da } from "../da/single-sign-on.ts"

export const singleSignOn: typeof da = {
  title: "Single sign-on",
  words:
    "Your colleagues sign in with the account they have already, for example through Entra ID or Keycloak. Rettidig does not ask them for a code from the phone then; the service does.",
  fields: {
    use: "Sign in with a shared account",
    issuer: "The issuer's address",
    clientId: "Client ID",
    secret: "Secret",
    label: "Words on the button",
    emailClaim: "The claim with the e-mail address",
    trusted: "The service's e-mail addresses are always right, also without email_verified",
  },
  uses: { off: "Off", beside: "Beside passwords", only: "In no other way, passwords are off" },
  hints: {
    use: "Only an administrator who has signed in through the service can turn passwords off. A one-time link for an administrator still works.",
    issuer: "Entra ID: https://login.microsoftonline.com/<tenant ID>/v2.0. Keycloak: https://<server>/realms/<realm>.",
    secret: "Is kept encrypted and never shown again.",
    secretKept: "There is one. Leave the field empty to keep it.",
    emailClaim: "email, where the service follows the standard.",
    trusted: "Tick it only where your own IT department hands out the addresses. Entra ID sends no email_verified.",
  },
  defaultLabel: "Sign in with your work account",
  mustTrust: "email_verified speaks of the claim email only. Tick it, or use email.",
  issuerFaults: {
    "not-an-address": "Write a whole address, such as https://login.region.example/realms/staff.",
    "not-https": "The address must begin with https://.",
    "many-tenants": "Write the address of your own organisation. This one lets everybody with a Microsoft account in.",
  },
  redirect: "The address the service must lead back to (redirect URI):",
  try: "Try the connection",
  works: (origin) => `The service answers. Your colleagues sign in at ${origin}.`,
  providerFaults: {
    unreachable: (detail) =>
      `There is no connection to the service${detail ? ` (${detail})` : ""}. See whether the address is right and whether a firewall is in the way.`,
    slow: () => "The service did not answer within 10 seconds.",
    "no-discovery": () =>
      "The address answers, but not as OpenID Connect. Write the issuer's address, not that of the sign-in page.",
    "issuer-differs": () =>
      "The service calls itself something other than the address you wrote. Write it exactly as the service does.",
    insecure: () => "The service names addresses without https.",
    incomplete: () => "The service does not say where one signs in, or where its keys are.",
  },
  saved: "Single sign-on is saved.",
  tryIt: "Sign in through the service yourself",
  tryItWords: "Then you see whether all of it works, and can turn passwords off afterwards.",
  linked: "You have signed in through the service yourself.",
  or: "or",
  passwordsOff: "Passwords are off. Use the button.",
  help: "Can you not get in? Ask an administrator of Rettidig.",
  refusedTitle: "You did not get in",
  again: "Try again",
  back: "To the sign-in page",
  faults: {
    gone: () =>
      "More than 10 minutes went by, or you began in another window. You are not signed in. Please begin again.",
    throttled: (minutes) => `There have been too many tries from here. Try again in ${minutes} minutes.`,
    "provider-down": () =>
      "We cannot reach the service you sign in with. Try again in a while. If it goes on, ask an administrator to look at it.",
    "refused-there": (error) =>
      `The service did not let you in, or you changed your mind${error ? ` (${error})` : ""}. Try again, or ask your IT department.`,
    "code-refused": (error) =>
      `The service refused Rettidig${error ? ` (${error})` : ""}. Try again. If it goes on, ask an administrator to look at the settings.`,
    "clock-differs": () =>
      "Rettidig's clock and the service's clock differ, so the answer cannot be accepted. Ask an administrator to set the clock.",
    "token-refused": () =>
      "The answer of the service could not be accepted, and you are not signed in. Try again. If it goes on, ask an administrator to look at it.",
    "no-mail": () =>
      "The service did not tell your e-mail address, so we do not know who you are. Ask an administrator to look at the settings.",
    "mail-unverified": (email) =>
      `The service has not confirmed that ${email ?? "the e-mail address"} is yours. Ask your IT department to confirm it.`,
    "unknown-user": (email) =>
      `There is no user with the e-mail address ${email ?? ""}. Ask an administrator of Rettidig to add you.`,
    "linked-to-another": (email) =>
      `The user with the e-mail address ${email ?? ""} belongs to another account. Ask an administrator of Rettidig to remove the old one.`,
    "user-closed": () => "Your user in Rettidig is closed. Talk to an administrator if that is a mistake.",
  },
  own: {
    title: "Sign in",
    words: (label) =>
      `You sign in with the button “${label}”. Your password and two-step sign-in belong to the service.`,
  },
  colleague: {
    words:
      "The user signs in with a shared account. If the user has got a new account, remove the old one: the new one is tied to the user at the next sign-in.",
    unlink: "Remove the shared account",
    noLink: (label) => `The user signs in with the button “${label}” and needs no link.`,
    invited: (name, label) => `${name} is added and signs in with the button “${label}”. No link is needed.`,
  },
}
