/** Who may do what (product.md § 9). One role a person, beside the unit they sit in. */
export const roles = ["staff", "communications", "coordinator", "management", "administrator"] as const
export type Role = (typeof roles)[number]

export const isRole = (value: unknown): value is Role => roles.some((role) => role === value)
