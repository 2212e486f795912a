/**
 * What was said without the guess, by the phrases for a topic, by group and mailbox for a unit: for sure, with some
 * doubt, or so faintly that by itself it is not heard. `label` is null where nothing was said.
 */
export type Said = { label: string | null; how: "surely" | "doubtfully" | "faintly" }

/** How a guess stands to it. */
export type Situation = "agrees" | "doubts" | "contradicts" | "hears" | "alone"

export function situationOf(guess: string, { label, how }: Said): Situation {
  if (label === null) return "alone"
  if (how === "faintly") return label === guess ? "hears" : "alone"
  if (label === guess) return "agrees"
  return how === "surely" ? "contradicts" : "doubts"
}

/** One earlier guess: how clearly it led, and whether a person then said the same. */
type Trial = [lead: number, right: 0 | 1]
/** The trials of each situation, lowest lead first. */
export type TrackRecord = Record<Situation, Trial[]>

/** How many of the latest are believed: older ones were made by a classifier that knew less. */
const mostTrials = 600
/** Among how many of about the same lead the share is taken. */
const neighbours = 30

export class Recorder {
  private readonly trials: TrackRecord = { agrees: [], doubts: [], contradicts: [], hears: [], alone: [] }

  note(situation: Situation, lead: number, right: boolean): void {
    this.trials[situation].push([Math.round(lead * 1000) / 1000, right ? 1 : 0])
  }

  toRecord(): TrackRecord {
    const settle = (trials: Trial[]) => trials.slice(-mostTrials).sort(([one], [other]) => one - other)
    const { agrees, doubts, contradicts, hears, alone } = this.trials
    return {
      agrees: settle(agrees),
      doubts: settle(doubts),
      contradicts: settle(contradicts),
      hears: settle(hears),
      alone: settle(alone),
    }
  }
}

/**
 * The chance that a guess is right: the share of right ones among earlier guesses in the same situation that led about
 * as clearly, by Laplace's rule of succession, so that few trials never make sure. 0 to 1; ½ where there are none.
 */
export function chanceOf(record: TrackRecord, situation: Situation, lead: number): number {
  const trials = record[situation]
  const after = trials.findIndex(([other]) => other >= lead)
  const place = after < 0 ? trials.length : after
  const from = Math.max(0, Math.min(place - neighbours / 2, trials.length - neighbours))
  const near = trials.slice(from, from + neighbours)
  return (near.filter(([, right]) => right).length + 1) / (near.length + 2)
}
