/** A line of a note, with those who are named in it standing out. `words` are the names as they are written there. */
export function Named({ text, words }: { text: string; words: readonly string[] }) {
  const longestFirst = [...words].sort((a, b) => b.length - a.length)
  const [at, word] = longestFirst.reduce<[number, string]>(
    (first, each) => {
      const index = text.indexOf(each)
      return index >= 0 && (first[0] < 0 || index < first[0]) ? [index, each] : first
    },
    [-1, ""],
  )
  if (at < 0) return <>{text}</>
  return (
    <>
      {text.slice(0, at)}
      <b className="mention">{word}</b>
      <Named text={text.slice(at + word.length)} words={words} />
    </>
  )
}
