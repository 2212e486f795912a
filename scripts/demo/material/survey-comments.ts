/** What people write under the five questions. */
export const surveyComments: readonly string[] = [
  "Klart svar, og det kom, før vi skulle bruge det.",
  "Jeg måtte læse brevet to gange. Skriv kortere.",
  "Dejligt at få et navn og et nummer at ringe til.",
  "Svaret var rigtigt, men kom en dag for sent til vores møde.",
  "I forstod, hvad det betyder for en lille virksomhed.",
  "Blanketten var vedlagt. Det sparede os en dag.",
  "Der var for mange paragraffer og for lidt om vores sag.",
  "Tak for hjælpen.",
]
