export const organisationPath = (id: number, part?: string) => `/organisations/${id}${part ? `/${part}` : ""}`
export const personPath = (id: number, part?: string) => `/people/${id}${part ? `/${part}` : ""}`

/** Where a contact with the party is logged. */
export const logContactPath = (party: { organisation?: number; person?: number }) =>
  `/contacts/new?${new URLSearchParams(Object.entries(party).map(([name, id]) => [name, String(id)]))}`
