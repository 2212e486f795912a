/** "/contacts/12", or one of its state changes beneath it. */
export const contactPath = (id: number, change?: string) => `/contacts/${id}${change ? `/${change}` : ""}`
