import type { ReactNode } from "react"

/** One choice of a menu that is a form's button: choosing it sends the form. */
export function Pick({
  name,
  value,
  current = false,
  children,
}: {
  name: string
  value: string | number
  current?: boolean
  children: ReactNode
}) {
  return (
    <button type="submit" name={name} value={value} aria-current={current ? "true" : undefined}>
      {children}
    </button>
  )
}

/** The colleagues a case can be given to: oneself first, then by name, then nobody. */
export function ColleaguePicks({
  colleagues,
  viewerId,
  currentId,
  me,
  nobody,
}: {
  colleagues: readonly { id: number; name: string; initials: string }[]
  viewerId: number
  /** Undefined where the choice is for several cases. */
  currentId?: number | null
  me: string
  nobody: string
}) {
  return (
    <>
      <Pick name="assigneeId" value={viewerId} current={currentId === viewerId}>
        {me}
      </Pick>
      {colleagues
        .filter(({ id }) => id !== viewerId)
        .map(({ id, name }) => (
          <Pick key={id} name="assigneeId" value={id} current={id === currentId}>
            {name}
          </Pick>
        ))}
      <Pick name="assigneeId" value="" current={currentId === null}>
        {nobody}
      </Pick>
    </>
  )
}
