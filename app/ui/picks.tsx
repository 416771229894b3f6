import { type Asked, FieldGroup } from "./field";

interface Props extends Asked {
  name: string;
  /** `one`: radios. `any`: boxes to tick. */
  choose: "one" | "any";
  options: readonly { value: string; label: string; hint?: string; disabled?: boolean }[];
  chosen?: readonly string[];
}

/** A few choices, all in view. The first has the id of the question, so that an error leads to it. */
export function Picks({ name, choose, options, chosen = [], ...asked }: Props) {
  return (
    <FieldGroup {...asked}>
      {options.map(({ value, label, hint, disabled }, place) => (
        <label key={value} className="pick">
          <input
            id={place === 0 ? asked.id : undefined}
            type={choose === "one" ? "radio" : "checkbox"}
            name={name}
            value={value}
            defaultChecked={chosen.includes(value)}
            disabled={disabled}
          />
          <span>
            {label}
            {hint && <small>{hint}</small>}
          </span>
        </label>
      ))}
    </FieldGroup>
  );
}
