import { type Asked, Field } from "./field";
import { Icon } from "./icon";

interface Props extends Asked {
  name: string;
  /** Above the button, in the area files are dropped on. */
  say: string;
  /** Like ".csv,.xlsx". */
  accept: string;
  multiple?: boolean;
}

/** A place to drop files on, or to choose them: one real file input fills it, so it works without script. */
export function FileDrop({ name, say, accept, multiple, ...asked }: Props) {
  return (
    <Field {...asked}>
      {(control) => (
        <div className="drop">
          <input {...control} type="file" name={name} accept={accept} multiple={multiple} />
          <p className="drop__say" aria-hidden="true">
            <Icon name="send" /> {say}
          </p>
        </div>
      )}
    </Field>
  );
}
