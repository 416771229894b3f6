import { type Asked, Field } from "./field";

interface Props extends Asked {
  name: string;
  typed?: string;
  rows?: number;
}

/** An answer in sentences. Never a hard limit: the hint says how much is plenty. */
export function TextArea({ name, typed, rows = 6, ...asked }: Props) {
  return (
    <Field {...asked}>{(control) => <textarea {...control} name={name} rows={rows} defaultValue={typed} />}</Field>
  );
}
