/** What happens, in order. */
export function Steps({ steps }: { steps: readonly { name: string; words: string }[] }) {
  return (
    <ol className="steps">
      {steps.map(({ name, words }) => (
        <li key={name}>
          <div>
            <p>
              <strong>{name}</strong>
            </p>
            <p>{words}</p>
          </div>
        </li>
      ))}
    </ol>
  );
}
