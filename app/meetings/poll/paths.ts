/** Where an invitee says which times suit them. */
export const ballotPath = (token: string) => `/poll/${token}`
