import { Icon } from "./icon";

/** What is so (`yes`) or what is not (`no`); the heading above says which, the shapes repeat it. */
export function TickList({ kind, items }: { kind: "yes" | "no"; items: readonly string[] }) {
  return (
    <ul className={kind}>
      {items.map((item) => (
        <li key={item}>
          <Icon name={kind === "yes" ? "tick" : "cross"} />
          <span>{item}</span>
        </li>
      ))}
    </ul>
  );
}
