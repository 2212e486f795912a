import type { Random } from "#app/lib/random.ts"
import { mails } from "#scripts/demo/material/mails.ts"
import { openCases } from "#scripts/demo/material/open-cases.ts"
import { internalNotes, replies } from "#scripts/demo/material/replies.ts"

const list = (text: string) => text.trim().split(/\s+/)

/* Danish puts words together; the long tail of any archive is such words, in all their endings. */
const firstParts = list(`
  aftale aktiverings ansættelses arbejds arbejdsmarkeds bolig brugs budget bygge børne center dagpenge deltids drifts
  efterløns eksport elev energi erhvervs familie ferie fiske fleks forbrugs forsikrings forsknings fritids førtids
  gartneri grund handels havne helårs hjælpe hotel industri informations inspektions investerings it jern job kapital
  klima kommune kompetence konsulent kontor kontrakt kreds kurs kvalitets kyst køkken lager land leder lærlinge løn
  maskin medarbejder miljø møde nærings offentligheds omstillings opgave ordre organisations overenskomst pakke pension
  person plan praktik produktions projekt rammeaftale region rengørings resultat råstof salgs samarbejds sekretariats
  service side skole social specialist stats statistik stillings struktur støtte sundheds syge sæson teknik tids
  tillids trafik transport trykkeri uddannelses udviklings udvalgs undervisnings varslings vedligeholdelses vejlednings
  vikar virksomheds voksen vækst værksteds ydelses økonomi`)
const lastParts = list(`
  aftale afdeling afgørelse aktivitet analyse andel ansvar ansøgning behov beregning beslutning bestyrelse bidrag blanket
  chef dag enhed forløb forslag frist fond gebyr grundlag gruppe hjælp hold indsats indtægt kontakt kontrol kursus kvote
  leder liste lokale løsning mangel medarbejder melding midler model møde mål netværk notat nævn område omsætning opgave
  opgørelse ordning periode plads plan politik prøve pulje rapport regel register repræsentant ret råd rådgiver sag
  samarbejde satser sikring skema strategi støtte tal team tilbud tilladelse tilskud tjeneste udgift udvalg vejleder
  vilkår ydelse`)
const endings = list(". en et er ene erne s ens ers r n ne nes")

/** How many words there are: the more, the longer the tail that is found a few times only. */
const VOCABULARY = 90_000

/** The house's own words by how often they are written, and a long tail behind them. */
export function vocabulary(random: Random): string[] {
  const counts = new Map<string, number>()
  const written = [...mails, ...openCases, ...Object.values(replies).flat(), ...internalNotes]
  for (const word of textsOf(written)
    .toLowerCase()
    .match(/\p{L}+/gu) ?? [])
    counts.set(word, (counts.get(word) ?? 0) + 1)
  const words = new Set([...counts].sort(([, one], [, other]) => other - one).map(([word]) => word))
  while (words.size < VOCABULARY) {
    const ending = random.pick(endings)
    words.add(random.pick(firstParts) + random.pick(lastParts) + (ending === "." ? "" : ending))
  }
  return [...words]
}

const textsOf = (value: unknown): string =>
  typeof value === "string"
    ? value
    : Object.values(value ?? {})
        .map(textsOf)
        .join(" ")

/** Zipf's law (with Mandelbrot's shift): the word of rank r comes about 1/r as often as the first. */
export function zipf(random: Random, size: number): () => number {
  const sums = new Float64Array(size)
  let sum = 0
  for (let rank = 0; rank < size; rank++) {
    sum += 1 / (rank + 3.5)
    sums[rank] = sum
  }
  return () => {
    const wanted = random.next() * sum
    let [from, to] = [0, size - 1]
    while (from < to) {
      const middle = (from + to) >> 1
      if ((sums[middle] ?? 0) < wanted) from = middle + 1
      else to = middle
    }
    return from
  }
}
