import { partyKey } from "#app/contact-log/contact.ts"

export const organisationPath = (id: number, part?: string) => `/organisations/${id}${part ? `/${part}` : ""}`
export const personPath = (id: number, part?: string) => `/people/${id}${part ? `/${part}` : ""}`

/** Where a contact with the party is logged. */
export const logContactPath = ({
  person = null,
  organisation = null,
}: {
  person?: number | null
  organisation?: number | null
}) => `/contacts/new?party=${partyKey({ personId: person, organisationId: organisation })}`
