/** Without JavaScript the browser's own menu prints. */
export function PrintButton({ words }: { words: string }) {
  return (
    <button className="button no-print" type="button" onClick={() => window.print()}>
      {words}
    </button>
  )
}
