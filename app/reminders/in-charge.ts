import type { Role } from "#app/auth/roles.ts"

export type Colleague = { id: number; role: Role; unitId: number | null }
type Case = { unitId: number | null; assigneeId: number | null; confidential: boolean }

/**
 * Who answers for a unit: its managers; where it has none those who lead the whole house, and where nobody does those who
 * coordinate and administer it. They are told of what nobody has, and of what is over its deadline.
 */
export function inChargeOf<Someone extends Colleague>(colleagues: readonly Someone[], one: Case): Someone[] {
  const managers = colleagues.filter(({ role }) => role === "management")
  const steps = [
    managers.filter(({ unitId }) => unitId !== null && unitId === one.unitId),
    managers.filter(({ unitId }) => unitId === null),
    managers,
    colleagues.filter(({ role }) => role === "coordinator"),
    colleagues.filter(({ role }) => role === "administrator"),
  ]
  const mayTell = (colleague: Someone) => maySee(colleague, one)
  return steps.map((step) => step.filter(mayTell)).find((step) => step.length > 0) ?? []
}

/** As `visibleTo`: what is confidential is told to its unit, whoever has it and management alone. */
const maySee = ({ id, role, unitId }: Colleague, one: Case): boolean =>
  !one.confidential || role === "management" || id === one.assigneeId || (unitId !== null && unitId === one.unitId)
