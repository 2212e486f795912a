/** Where somebody without a password answers an invitation. */
export const answerPath = (token: string) => `/answer/${token}`

/** The mail itself, as it came. */
export const meetingMailPath = (meetingId: number, id: number) => `/meetings/${meetingId}/mails/${id}`
