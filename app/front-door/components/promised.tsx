/** When the answer comes, and why by then. `at` in epoch milliseconds. */
export function Promised({ promised: { at, when, why } }: { promised: { at: number; when: string; why: string } }) {
  return (
    <>
      <time dateTime={new Date(at).toISOString()}>{when}</time>. <span className="why">{why}</span>
    </>
  )
}
