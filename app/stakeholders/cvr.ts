const weights = [2, 7, 6, 5, 4, 3, 2, 1]

/** The eight digits of a CVR number as people write it ("DK 99 00 11 22", "CVR-nr. 99001122"), or null. */
export const readCvr = (text: string): string | null => {
  const digits = text.replace(/^\s*(?:cvr(?:[-\s]?nr)?\.?:?\s*)?(?:dk[-\s]?)?/i, "").replace(/[\s.-]/g, "")
  return /^\d{8}$/.test(digits) ? digits : null
}

/** Whether it could be a real one: the weighted sum of its digits is divisible by 11 (Erhvervsstyrelsen, modulus 11). */
export const isValidCvr = (cvr: string): boolean =>
  /^[1-9]\d{7}$/.test(cvr) && weights.reduce((sum, weight, at) => sum + weight * Number(cvr[at]), 0) % 11 === 0
