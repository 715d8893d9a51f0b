/** A sentence with stretches of it lit (UTF-16 code units into the sentence). */
export function LitSentence({ text, lit }: { text: string; lit: [number, number][] }) {
  const pieces = [];
  let at = 0;
  for (const [start, end] of lit) {
    pieces.push(text.slice(at, start), <span class="lit">{text.slice(start, end)}</span>);
    at = end;
  }
  return (
    <>
      {pieces}
      {text.slice(at)}
    </>
  );
}
