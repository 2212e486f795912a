const list = (names: string[]) => names.join(", ").replace(/, ([^,]*)$/, " og $1")

/** One sentence for each thing that happens to a meeting. `by` is the colleague who did it, or the system. */
export const meetingEvents = {
  title: "Historik",
  earlier: (n: number) => (n === 1 ? "1 tidligere" : `${n} tidligere`),
  system: "Rettidig",
  somebody: "En deltager",
  plain: {
    added: (by: string) => `${by} oprettede mødet.`,
    invited: (by: string) => `${by} bookede mødet.`,
    cancelled: (by: string) => `${by} aflyste mødet.`,
    restored: (by: string) => `${by} tog aflysningen tilbage.`,
    held: (by: string) => `${by} noterede, at mødet blev holdt.`,
    "not-held": (by: string) => `${by} tog det tilbage, at mødet blev holdt.`,
    "poll-closed": (by: string) => `${by} lukkede datoafstemningen uden at booke.`,
    "mail-reopened": (by: string) => `${by} tog et svar op igen.`,
    "minutes-written": (by: string) => `${by} skrev i referatet.`,
    "agenda-item-added": (by: string) => `${by} rettede dagsordenen.`,
    "agenda-item-changed": (by: string) => `${by} rettede dagsordenen.`,
    "agenda-item-removed": (by: string) => `${by} rettede dagsordenen.`,
    "agenda-item-restored": (by: string) => `${by} rettede dagsordenen.`,
    "agenda-item-moved": (by: string) => `${by} rettede dagsordenen.`,
    "agenda-item-not-reached": (by: string) => `${by} noterede et punkt, I ikke nåede.`,
    "agenda-item-reached": (by: string) => `${by} noterede, at I nåede et punkt alligevel.`,
    "action-removed": (by: string) => `${by} fjernede en aftale.`,
    "action-done": (by: string) => `${by} meldte en aftale udført.`,
    "action-reopened": (by: string) => `${by} åbnede en aftale igen.`,
    "decision-removed": (by: string) => `${by} fjernede en beslutning.`,
    "decision-done": (by: string) => `${by} meldte en beslutning udført.`,
    "decision-reopened": (by: string) => `${by} åbnede en beslutning igen.`,
    "press-released": (by: string) => `${by} noterede pressemeddelelsen.`,
    "press-not-released": (by: string) => `${by} tog pressemeddelelsen tilbage.`,
    "staff-told": (by: string) => `${by} noterede, at medarbejderne er orienteret.`,
    "staff-not-told": (by: string) => `${by} tog det tilbage, at medarbejderne er orienteret.`,
    "minutes-published": (by: string) => `${by} noterede, at referatet er offentliggjort.`,
    "minutes-not-published": (by: string) => `${by} tog offentliggørelsen tilbage.`,
  },
  fields: {
    title: "titlen",
    startAt: "tiden",
    endAt: "tiden",
    place: "stedet",
    link: "linket",
    organiserId: "mødelederen",
    status: "status",
  },
  changed: (by: string, names: string[]) => `${by} rettede ${list(names) || "mødet"}.`,
  moved: (by: string, from: string, to: string, names: string[]) =>
    `${by} flyttede mødet fra ${from} til ${to}${names.length > 0 ? ` og rettede ${list(names)}` : ""}.`,
  attendeeAdded: (by: string, who: string) => `${by} tilføjede ${who}.`,
  attendeeRemoved: (by: string, who: string) => `${by} fjernede ${who}.`,
  mailsSent: (by: string, invited: number, changed: number, off: number) => {
    const parts = [
      invited > 0 && (invited === 1 ? "1 indkaldelse" : `${invited} indkaldelser`),
      changed > 0 && (changed === 1 ? "1 ændring" : `${changed} ændringer`),
      off > 0 && `${off} afbud`,
    ]
    return `${by} sendte ${list(parts.filter((part) => part !== false)) || "mails"}.`
  },
  undelivered: (to: string) => `Mailen til ${to || "en deltager"} kunne ikke leveres.`,
  answered: (who: string, answer: string) => `${who} svarede${answer ? `: ${answer}` : ""}.`,
  mailToJudge: (who: string) => `${who} skrev et svar, som nogen skal se på.`,
  mailJudged: (by: string, who: string) => `${by} tog stilling til svaret fra ${who}.`,
  pollStarted: (by: string, asked: number) =>
    `${by} spurgte ${asked === 1 ? "1 deltager" : `${asked} deltagere`}, hvornår de kan.`,
  pollBooked: (by: string, when: string) => `${by} valgte ${when || "en tid"} i datoafstemningen.`,
  pollAnswered: (who: string) => `${who} svarede på datoafstemningen.`,
  pollReminded: (n: number) => `${n === 1 ? "1 deltager" : `${n} deltagere`} blev mindet om datoafstemningen.`,
  decided: (by: string, text: string) =>
    text ? `${by} noterede en beslutning: ${text}` : `${by} noterede en beslutning.`,
  agreed: (by: string, title: string) => (title ? `${by} noterede en aftale: ${title}` : `${by} noterede en aftale.`),
  decisionPublished: (by: string, on: string) => `${by} noterede, at en beslutning blev offentliggjort ${on}.`,
  decisionNotPublished: (by: string) => `${by} tog offentliggørelsen af en beslutning tilbage.`,
  minutesApproved: (by: string, n: number, mailed: number) =>
    `${by} godkendte referatet${n > 1 ? `, version ${n}` : ""}${mailed > 0 ? `. ${mailed} fik deres aftaler på mail` : ""}.`,
  minutesReopened: (by: string, because: string) => `${by} åbnede referatet igen${because ? `: ${because}` : "."}`,
}
