import type Mail from "nodemailer/lib/mailer"

/** A business that needs an answer before a meeting: deadline, quote and topic are all to be read from it. */
export const workSharing: Mail.Options = {
  from: "Mette Lindhjem <mli@vindrose-emballage.example>",
  subject: "Forlængelse af arbejdsfordeling ud over 13 uger",
  text: [
    "Hej",
    "Vi har haft arbejdsfordeling på vores pakkelinje siden mandag den 2. november. Er det jer eller jobcentret, der",
    "skal have ansøgningen?",
    "",
    "Vi skal holde møde med medarbejderne, så vi har brug for jeres svar senest i morgen kl. 15.",
    "",
    "Venlig hilsen",
    "Mette Lindhjem",
  ].join("\n"),
}

/** A short question with nothing special to it. */
export const question = (subject: string, name = "Rasmus Holm"): Mail.Options => ({
  from: `${name} <rho@fjordbo.example>`,
  subject,
  text: `Hej\n\nHvilken blanket skal vi bruge?\n\nVenlig hilsen\n${name}`,
})
