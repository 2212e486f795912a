/*
 * How people say when they need an answer. In braces: {dag} the weekday some days on, {dato} its date, {kl} an hour of
 * a working day, {snart} one later today. About every second mail says nothing of it.
 */
export const deadlineSentences = [
  "Vi har brug for svar senest {dag}.",
  "Må jeg bede om svar senest {dag} kl. {kl}?",
  "Svar gerne inden udgangen af ugen.",
  "Jeg skal bruge det senest {dato}.",
  "Kan I svare inden {dag}, er vi glade.",
  "Vi holder møde om det {dag}, så svar gerne senest {dag} kl. {kl}.",
  "Svar venligst hurtigst muligt.",
  "Det haster ikke.",
  "Vi hører gerne fra jer inden for 14 dage.",
  "Svarfristen er {dato} kl. {kl}.",
]

export const deadlineSentencesInEnglish = [
  "We would need your answer by {dag}.",
  "Please let us know no later than {dato}.",
  "There is no hurry.",
  "Could you reply as soon as possible?",
]

export const pressSentences = [
  "Vi går i trykken i dag kl. {snart}.",
  "Min deadline er i dag kl. {snart}.",
  "Jeg skal bruge det inden kl. {snart} i dag.",
  "Historien kommer i avisen i morgen, så jeg skal have svar i dag.",
]

export const invitationSentences = ["S.U. senest {dato}.", "Meld tilbage senest {dag}, om du kommer."]

export const ministrySentences = [
  "Vi skal have det senest i morgen kl. {kl}.",
  "Vi skal bruge det senest {dag} kl. {kl}.",
  "Ministeren skal have udkastet i morgen, så vi skal have jeres bidrag senest i dag kl. 15.",
]
