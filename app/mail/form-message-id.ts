const [start, end] = ["<form.", "@no-message-id.invalid>"] as const

/** The Message-ID of what was written on our own form, which is no mail and has no domain. */
export const formMessageId = (key: string) => `${start}${key}${end}`

export const isFormMessageId = (id: string) => id.startsWith(start) && id.endsWith(end)
