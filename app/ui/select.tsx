import { type Asked, Field } from "./field";

interface Props extends Asked {
  name: string;
  options: readonly { value: string; label: string }[];
  chosen?: string;
  disabled?: boolean;
}

/** One of many; up to five are easier to see as Picks. The first option says what no choice means. */
export function Select({ name, options, chosen, disabled, ...asked }: Props) {
  return (
    <Field {...asked}>
      {(control) => (
        <select {...control} name={name} defaultValue={chosen} disabled={disabled}>
          {options.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
