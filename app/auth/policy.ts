import type { Role } from "./roles.ts"

/** Who may do what (product.md § 9). One table; guards and menus read it, the matrix test walks it. */
export const permissions = {
  /** One's own way in: the only thing left to whoever has yet to set up the second factor that is demanded of them. */
  "own-access": ["staff", "communications", "coordinator", "management", "administrator"],
  "inquiries:work": ["staff", "communications", "coordinator", "management", "administrator"],
  "stakeholders:work": ["staff", "communications", "coordinator", "management", "administrator"],
  "obligations:manage": ["coordinator", "management", "administrator"],
  "overview:see": ["coordinator", "management", "administrator"],
  "target-groups:manage": ["management", "administrator"],
  "confidential:see-all": ["management"],
  /**
   * Replies to groups that demand a second reader: theirs to send alone, and to let others' leave. Only management speaks
   * for the region and answers the ministry (strategy O131, O122); communications coordinates the press (O132).
   */
  "replies:vouch": ["communications", "management"],
  "news:send": ["communications", "management", "administrator"],
  "templates:manage": ["communications", "administrator"],
  /** Access for a person to what is held on them, and anonymising (product.md § 10). */
  "personal-data:manage": ["management", "administrator"],
  administration: ["administrator"],
} as const satisfies Record<string, readonly Role[]>
export type Permission = keyof typeof permissions

export const may = (viewer: { role: Role }, permission: Permission) =>
  permissions[permission].some((role: Role) => role === viewer.role)
