import { expect, test } from "vitest"
import { read } from "./support.ts"

// Days by the feast beside them, and English hours in words; Wednesday 11 February 2026, 10:30, where no moment is given.

test.each<[text: string, sentAt: string | undefined, by: string | null]>([
  ["Vil I sende os nummeret senest den 20. ds.?", undefined, "2026-02-20"],
  ["Send os nummeret senest d. 20. d.m.", undefined, "2026-02-20"],
  ["Vi beder om svar senest den 20. dennes.", undefined, "2026-02-20"],
  ["Kan I svare senest den 20. i denne måned?", undefined, "2026-02-20"],
  ["Kan I svare senest den 20. i indeværende måned?", undefined, "2026-02-20"],
  ["Svar bedes senest den 20. inst.", undefined, "2026-02-20"],
  ["Jeg skal have navnet på jeres oplægsholder senest onsdag før påske.", "2026-03-20T10:00:00+01:00", "2026-04-01"],
  ["Kan I svare senest onsdagen før påske?", "2026-03-20T10:00:00+01:00", "2026-04-01"],
  ["Vi skal have tallene senest onsdag inden påske.", "2026-03-20T10:00:00+01:00", "2026-04-01"],
  ["Svar senest onsdag op til påske.", "2026-03-20T10:00:00+01:00", "2026-04-01"],
  ["Kan I svare senest fredagen før påske?", "2026-03-20T10:00:00+01:00", "2026-03-27"],
  [
    "Svar udbedes hurtigst muligt og senest onsdag, det vil sige dagen før skærtorsdag.",
    "2026-03-30T11:26:57+02:00",
    "2026-04-01",
  ],
  ["Svar udbedes senest dagen før skærtorsdag.", "2026-03-20T10:00:00+01:00", "2026-04-01"],
  ["Vi skal have jeres svar senest dagen efter 2. påskedag.", "2026-03-30T10:57:21+02:00", "2026-04-07"],
  ["Vi skal have jeres svar senest tirsdag efter påske.", "2026-03-30T10:57:21+02:00", "2026-04-07"],
  ["Svar udbedes inden skærtorsdag.", "2026-03-20T10:00:00+01:00", "2026-04-01"],
  ["Svar udbedes senest skærtorsdag.", "2026-03-20T10:00:00+01:00", "2026-04-02"],
  [
    "Svar udbedes inden Kr. himmelfart, da vores bestyrelse holder internat straks efter.",
    "2026-05-04T10:00:00+02:00",
    "2026-05-13",
  ],
  ["Svar udbedes før Kr. Himmelfartsdag.", "2026-05-04T10:00:00+02:00", "2026-05-13"],
  ["Vi skal have svaret inden Kristi himmelfart.", "2026-05-04T10:00:00+02:00", "2026-05-13"],
  ["Vi skal have svaret senest dagen før Kr. himmelfartsdag.", "2026-05-04T10:00:00+02:00", "2026-05-13"],
  ["Vi skal have svaret inden 2. pinsedag.", "2026-05-04T10:00:00+02:00", "2026-05-22"],
  ["Vi skal have svaret senest fredagen før pinse.", "2026-05-04T10:00:00+02:00", "2026-05-22"],
  ["Vi skal have svaret senest dagen efter 2. pinsedag.", "2026-05-04T10:00:00+02:00", "2026-05-26"],
  ["Vi skal have svaret inden 1. juledag.", "2026-12-01T10:00:00+01:00", "2026-12-23"],
  ["Vi skal have svaret senest dagen før juleaften.", "2026-12-01T10:00:00+01:00", "2026-12-23"],
  ["Svar senest lillejuleaften.", "2026-12-01T10:00:00+01:00", "2026-12-23"],
  ["Svar senest dagen før grundlovsdag.", "2026-05-20T10:00:00+02:00", "2026-06-04"],
  ["I need your reply by half past three this afternoon.", undefined, "2026-02-11T15:30"],
  ["I need your reply by quarter to ten tomorrow.", undefined, "2026-02-12T09:45"],
  ["Could you get back to me by a quarter past nine tomorrow morning?", undefined, "2026-02-12T09:15"],
  ["Please reply by twenty past two on Friday.", undefined, "2026-02-13T14:20"],
  ["Please let me know by ten to four this afternoon.", undefined, "2026-02-11T15:50"],
  ["Please let me know by four o'clock today.", undefined, "2026-02-11T16:00"],
  ["We need a quote by half three this afternoon.", undefined, "2026-02-11T15:30"],
  ["Butikken lukker half past three every day. Do you have a leaflet for us?", undefined, null],
  ["Faktura af 20. ds. er modtaget. Hvem godkender den?", undefined, null],
  [
    "Hej\n\nInden vi går på påskeferie, vil vi gerne have jeres ja eller nej. Altså senest onsdag den 1. april.\n\nTina",
    "2026-03-20T10:00:00+01:00",
    "2026-04-01",
  ],
  [
    "Hej\n\nVi vil gerne have jeres ja eller nej senest sidste hverdag før påske.\n\nTina",
    "2026-03-20T10:00:00+01:00",
    "2026-04-01",
  ],
  [
    "Hej\n\nVi vil gerne have jeres ja eller nej senest onsdagen efter påske.\n\nTina",
    "2026-03-20T10:00:00+01:00",
    "2026-04-08",
  ],
  [
    "Hej\n\nVi vil gerne have jeres ja eller nej senest tirsdag efter pinse.\n\nTina",
    "2026-05-04T10:00:00+02:00",
    "2026-05-26",
  ],
  [
    "Hej\n\nOnsdag før påske holder vi afskedsreception for Birthe. Alle er velkomne, og tilmelding er ikke nødvendig.\n\nTina",
    "2026-03-20T10:00:00+01:00",
    null,
  ],
  [
    "Kære alle\n\nVi beder om udkastet sidst på dagen onsdag inden påske.\n\nVh Eva",
    "2026-03-23T10:00:00+01:00",
    "2026-04-01",
  ],
  [
    "Kære alle\n\nSvar bedes givet inden skærtorsdag, hvor vi lukker ned.\n\nVh Eva",
    "2026-03-23T10:00:00+01:00",
    "2026-04-01",
  ],
  ["Kære alle\n\nSvar senest onsdag efter pinse, tak.\n\nVh Eva", "2026-05-12T10:00:00+02:00", "2026-05-27"],
  [
    "Kære alle\n\nVi skal have jeres tal senest dagen før lillejuleaften.\n\nVh Eva",
    "2026-12-01T10:00:00+01:00",
    "2026-12-22",
  ],
  [
    "Kære alle\n\nLangfredag og 2. påskedag er der lukket. Kantinen åbner dagen efter 2. påskedag.\n\nVh Eva",
    "2026-03-23T10:00:00+01:00",
    null,
  ],
  [
    "Kære sekretariat\n\nKan vi nå at få referatet godkendt af jer senest onsdagen før skærtorsdag?\n\nBo",
    "2026-03-23T10:00:00+01:00",
    "2026-04-01",
  ],
  [
    "Kære sekretariat\n\nI bedes svare senest onsdag før Kr. himmelfartsdag.\n\nBo",
    "2026-05-04T10:00:00+02:00",
    "2026-05-13",
  ],
  ["Kære sekretariat\n\nI bedes svare senest dagen før nytårsaften.\n\nBo", "2026-12-01T10:00:00+01:00", "2026-12-30"],
  [
    "Kære sekretariat\n\nVi har lukket fra lillejuleaften til og med 1. nytårsdag. Hvem har vagten hos jer?\n\nBo",
    "2026-12-01T10:00:00+01:00",
    null,
  ],
  ["Efter påske er for sent. Svar senest den 2. april.", "2026-03-20T10:00:00+01:00", "2026-04-02"],
  ["Vi skal have svar inden påske.", "2026-03-20T10:00:00+01:00", "2026-04-01"],
  ["Vi skal have svar inden juleaften.", "2026-12-01T10:00:00+01:00", "2026-12-23"],
])("%s (%s)", (text, sentAt, by) => {
  expect(read(text, sentAt).by).toBe(by)
})
