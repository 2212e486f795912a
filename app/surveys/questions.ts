/** What partners are to experience, in the strategy's own words: "relevant, forståelig og rettidig", "kompetent og afspejler indlevnen i deres situation og vilkår". */
export const questions = ["relevant", "understandable", "timely", "competent", "understood"] as const
export type Question = (typeof questions)[number]

/** From "not at all" to "to a high degree". */
export const marks = [1, 2, 3, 4, 5] as const
export type Mark = (typeof marks)[number]
export type Marks = Record<Question, Mark>

export const splits = ["group", "topic", "unit"] as const
export type Split = (typeof splits)[number]

/** Fewer than so many answers are shown to nobody. */
export const FEWEST = 5
