interface Entry {
  fill: "good" | "mid" | "bad" | "flat";
  words: string;
}

/** What the fills of a chart mean. */
export function Key({ of }: { of: readonly Entry[] }) {
  return (
    <ul className="key">
      {of.map(({ fill, words }) => (
        <li key={fill}>
          <i className={`k-${fill}`} aria-hidden="true" /> {words}
        </li>
      ))}
    </ul>
  );
}
