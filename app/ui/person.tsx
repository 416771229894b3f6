interface Props {
  name: string;
  /** What to know of them: "Treasurer. Text is best". */
  about: string;
  /** Whose side they are on. */
  of: "funder" | "group";
}

/** Somebody by name. */
export function Person({ name, about, of }: Props) {
  return (
    <div className="person">
      <Face name={name} of={of} />
      <p>
        {name}
        <br />
        <span className="small soft">{about}</span>
      </p>
    </div>
  );
}

/** Two letters for a person whose name stands beside it. */
export function Face({ name, of }: Pick<Props, "name" | "of">) {
  const letters = name.split(/\s+/).map((word) => word[0] ?? "");
  return (
    <span className={of === "group" ? "face face--group" : "face"} aria-hidden="true">
      {`${letters[0] ?? ""}${letters.length > 1 ? letters.at(-1) : ""}`}
    </span>
  );
}
