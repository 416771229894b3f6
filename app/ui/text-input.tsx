import { type Asked, Field } from "./field";

interface Props extends Asked {
  name: string;
  typed?: string;
  type?: "text" | "search" | "email" | "tel" | "date";
  inputMode?: "numeric";
  autoComplete?: string;
  /** About how many letters the answer has; without it the answer is a sentence. */
  letters?: 4 | 6 | 12;
  disabled?: boolean;
}

/** A short answer. */
export function TextInput({ name, typed, type = "text", inputMode, autoComplete, letters, disabled, ...asked }: Props) {
  return (
    <Field {...asked}>
      {(control) => (
        <input
          {...control}
          name={name}
          type={type}
          inputMode={inputMode}
          autoComplete={autoComplete}
          defaultValue={typed}
          disabled={disabled}
          className={letters && `w-${letters}`}
        />
      )}
    </Field>
  );
}
