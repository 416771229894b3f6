import { type Asked, Field } from "./field";

interface Props extends Asked {
  name: string;
  /** As it was typed: "£12,000", "12k" and "12 000" are all kept. */
  typed?: string;
}

/** A sum of money. The label says "in pounds", because the sign beside the box is not read out. */
export function MoneyInput({ name, typed, ...asked }: Props) {
  return (
    <Field {...asked}>
      {(control) => (
        <span className="money">
          <span aria-hidden="true">£</span>
          <input {...control} name={name} type="text" inputMode="decimal" defaultValue={typed} className="w-6" />
        </span>
      )}
    </Field>
  );
}
