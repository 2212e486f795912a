/** "/inquiries/H-2026-00042", or one of its state changes beneath it. */
export const casePath = (number: string, change?: string) => `/inquiries/${number}${change ? `/${change}` : ""}`

/** "00042": what people say, and what a page already telling the year shows. */
export const shortNumber = (number: string) => number.split("-").at(-1) ?? number
