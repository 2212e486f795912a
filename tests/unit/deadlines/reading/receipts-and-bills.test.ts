import { describe, expect, test } from "vitest"
import { read } from "./support.ts"

// What machines and bookkeepers say of time; Wednesday 11 February 2026, 10:30.

type Case = [text: string, by: string | null, urgency?: string]

const times: Record<string, Case[]> = {
  "automatic mail in other words": [
    [
      "Tak for din besked!\n\nVi læser alle mails og svarer inden for 24 timer på hverdage. Haster det, så ring straks til vagten på 00 11 22 33.\n\nDette er et automatisk svar.",
      null,
      "normal",
    ],
    [
      "Kære kunde\n\nDin ordre er modtaget. Vi ringer senest i morgen. Ved akut brug for hjælp skal du ringe inden kl. 20.\n\n(Denne besked sendes automatisk)",
      null,
      "normal",
    ],
    [
      "Hej\n\nJeg holder ferie til og med fredag den 20. februar og læser ikke mails. Haster det, så skriv til kontoret inden kl. 15.\n\nDenne mail er sendt automatisk.",
      null,
      "normal",
    ],
    [
      "Vi er i gang med at flytte og svarer, når vi kan, senest på mandag.\n\nAutomatisk besked fra Havnens Café",
      null,
      "normal",
    ],
    [
      "Planlagt vedligeholdelse lørdag den 14. februar kl. 22-24. Indberetninger, der skal være fremme senest mandag, bør sendes inden fredag kl. 16.\n\nMeddelelsen er udsendt automatisk til alle brugere.",
      null,
      "normal",
    ],
    [
      "Dear guest\n\nWe read every message and reply within 24 hours. If it is urgent, call us before 8 pm.\n\nThis is an automated message, please do not reply.",
      null,
      "normal",
    ],
    [
      "Kære afsender\n\nDu får dette svar automatisk. Vi vender tilbage inden for tre hverdage.\n\nHilsen Borgerservice",
      null,
      "normal",
    ],
    [
      "Servicemeddelelse: Systemet er lukket fra fredag kl. 17. Har du noget, der skal sendes inden, så gør det senest kl. 16.\n\nDenne mail er autogenereret og kan ikke besvares.",
      null,
      "normal",
    ],
    [
      "Thank you for getting in touch.\n\nWe aim to answer within two working days. For urgent matters ring the desk by 4 pm today.\n\nThis reply was generated automatically.",
      null,
      "normal",
    ],
    [
      "Hej\n\nJeres autosvar siger, at I svarer inden for 5 dage, men det er for sent for os. Kan I svare senest fredag?\n\nHilsen Bo",
      "2026-02-13",
    ],
    ["Hej\n\nVi får fejl, når skemaet sendes automatisk. Kan I rette det senest fredag?\n\nMvh Lone", "2026-02-13"],
  ],
  "bills, and what is asked about them": [
    [
      "Hermed regning for kaffe og rundstykker til mødet den 3. februar.\n\nI alt 540 kr.\n\nBetales senest 1. marts 2026. Herefter koster en rykker 100 kr.",
      null,
      "normal",
    ],
    [
      "Vedhæftet faktura 881. Betalingsfristen er 24/2-2026. Ved spørgsmål, kontakt os inden forfaldsdagen.",
      null,
      "normal",
    ],
    ["Faktura 12 for leje af sal. Netto 14 dage. Ved for sen betaling pålægges rykkergebyr på 100 kr.", null, "normal"],
    [
      "Her er regningen for taxakørslen. Beløbet skal være på vores konto senest fredag den 27. februar, ellers tilskrives renter.",
      null,
      "normal",
    ],
    [
      "Faktura vedlagt. Sidste rettidige betalingsdag er den 2. marts. Manglende betaling udløser en rykker.",
      null,
      "normal",
    ],
    ["Invoice 4417 attached. Payment due by 27 February. Late payment will incur a reminder fee.", null, "normal"],
    ["Opkrævning for kontingent 2026. Betalingsfrist: 1. marts. Rykkere koster 100 kr.", null, "normal"],
    [
      "Vi mangler rekvisitionsnummer til fakturaen. Vil I sende det senest den 20. ds.? Betalingsfristen er 30 dage.",
      "2026-02-20",
    ],
    ["Vi kan ikke bogføre jeres faktura. Send os venligst et EAN-nummer senest mandag.", "2026-02-16"],
  ],
}

describe.each(Object.entries(times))("%s", (_, cases) => {
  test.each(cases)("%s", (text, by, urgency) => {
    const need = read(text)
    expect(need.by).toBe(by)
    if (urgency !== undefined) expect(need.urgency).toBe(urgency)
  })
})
