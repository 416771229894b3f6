import { useTranslation } from "react-i18next";

/** One column of a file: what its heading says, a few cells, and what it is read as ("" = left out). */
export interface ColumnShown {
  heading: string;
  samples: readonly string[];
  /** A field as we would read it ourselves; "" for none. */
  ours: string;
  /** As it is read now, or as it was chosen in a form that could not be used. */
  chosen: string;
  error: string | null;
}

export interface FileColumns {
  name: string;
  kind: "columns" | "json" | "no-headings" | "gone";
  columns: readonly ColumnShown[];
  /** Of all its columns, when there are more than are shown. */
  more: boolean;
}

/** A file's columns, each with a choice of what it is. Fields go by the names of their messages. */
export function ColumnsOfFile({ file, place, fields }: { file: FileColumns; place: number; fields: Fields }) {
  const { t } = useTranslation("audit-parts");
  const id = `file-${place}`;
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{t("columns.file", { name: file.name })}</h2>
      {file.kind === "json" && <p>{t("columns.json")}</p>}
      {file.kind === "no-headings" && <p>{t("columns.none")}</p>}
      {file.kind === "gone" && <p>{t("columns.gone")}</p>}
      {file.more && <p>{t("columns.many", { count: file.columns.length })}</p>}
      {file.columns.length > 0 && (
        <ul className="column-list">
          {file.columns.map((column, number) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two columns may have one heading
            <ColumnChoice key={number} id={columnId(place, number)} file={place} column={column} fields={fields} />
          ))}
        </ul>
      )}
    </section>
  );
}

/** The control of a column: its file counts from 1, it from 0. */
export function columnId(file: number, number: number): string {
  return `column-${file}-${number}`;
}

/** Every field a column can be, by its label. */
export type Fields = readonly { field: string; label: string }[];

interface Choice {
  id: string;
  file: number;
  column: ColumnShown;
  fields: Fields;
}

function ColumnChoice({ id, file, column, fields }: Choice) {
  const { t } = useTranslation("audit-parts");
  const { heading, samples, ours, chosen, error } = column;
  const labelOf = (field: string) => fields.find((one) => one.field === field)?.label ?? field;
  const hint = ours === "" ? t("columns.oursNothing") : t("columns.ours", { field: labelOf(ours) });
  const others = [...new Set([chosen, ours])].filter((field) => field && !fields.some((one) => one.field === field));
  return (
    <li className={error ? "field--error" : undefined}>
      <div>
        <strong>{heading}</strong>
        <p className="samples">{samples.length > 0 ? samples.join(" · ") : t("columns.noSamples")}</p>
      </div>
      <div>
        <label htmlFor={id}>
          {t("columns.readAs")}
          <span className="vh">: {t("columns.choose", { heading })}</span>
        </label>
        {error && (
          <p className="error" id={`${id}-error`}>
            {error}
          </p>
        )}
        <input type="hidden" name="file" value={file} />
        <input type="hidden" name="heading" value={heading} />
        <select id={id} name="field" defaultValue={chosen} aria-describedby={error ? `${id}-error` : `${id}-hint`}>
          <option value="">{t("columns.leaveOut")}</option>
          {fields.map(({ field, label }) => (
            <option key={field} value={field}>
              {label}
            </option>
          ))}
          {others.map((field) => (
            <option key={field} value={field}>
              {field}
            </option>
          ))}
        </select>
        <p className="small soft" id={`${id}-hint`}>
          {hint}
        </p>
      </div>
    </li>
  );
}
