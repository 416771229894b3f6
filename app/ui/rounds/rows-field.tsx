import { useTranslation } from "react-i18next";
import { controlOf, type Row, type RowKinds, type RowsKind } from "~/domain/rounds/rows";
import { Control } from "./control";
import { rowIdsIn } from "./row-ids";
import type { Typed } from "./typed";

interface Props {
  name: string;
  kind: RowsKind<RowKinds>;
  rows: readonly Row<RowKinds>[];
  typed: Typed;
  errors: Readonly<Record<string, string>>;
}

/**
 * A list of rows, each in a box of its own, and an empty one at the end to add another: works without script. A row that is
 * emptied goes.
 */
export function RowsField({ name, kind, rows, typed, errors }: Props) {
  const { t } = useTranslation("rounds");
  const ids = rowIdsIn(name, rows, typed);
  const hint = t(`fields.${name}.hint`, { defaultValue: "" });
  const isWrong = (id: string) => Object.keys(errors).some((control) => control.startsWith(`${name}.${id}.`));
  return (
    <div id={name} className="rows">
      <input type="hidden" name={name} value="" />
      <p className="rows__label">{t(`fields.${name}.label`)}</p>
      {hint && <p className="hint">{hint}</p>}
      {errors[name] && <p className="error">{errors[name]}</p>}
      {ids.map((id, place) => {
        const row = rows.find((one) => one.id === id);
        const isNew = place === ids.length - 1 && row === undefined;
        const controls = <RowControls key={id} {...{ name, kind, id, typed, errors }} row={row ?? null} />;
        return (
          <details key={id} className="rows__row" open={isWrong(id) || undefined}>
            <summary>
              {isNew ? t(`fields.${name}.add`) : summaryOf(row, t(`fields.${name}.row`, { number: place + 1 }))}
            </summary>
            {controls}
          </details>
        );
      })}
    </div>
  );
}

/** Which row it is, and how it begins. */
function summaryOf(row: Row<RowKinds> | undefined, number: string): string {
  const first =
    row && Object.entries(row).find(([field, value]) => field !== "id" && typeof value === "string" && value);
  const text = String(first?.[1] ?? "");
  return text === "" ? number : `${number}: ${text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text}`;
}

const SHOWN = 90;

function RowControls({
  name,
  kind,
  id,
  row,
  typed,
  errors,
}: Omit<Props, "rows"> & { id: string; row: Row<RowKinds> | null }) {
  const { t } = useTranslation("rounds");
  return (
    <div className="rows__controls">
      {Object.entries(kind.fields).map(([field, one]) => {
        const control = controlOf(name, id, field);
        const words = `fields.${name}.columns.${field}`;
        const hint = t(`${words}.hint`, { defaultValue: "" });
        return (
          <Control
            key={field}
            {...{ id: control, name: control, kind: one, words }}
            value={typed[control] ?? one.write(row?.[field] ?? null)}
            label={t(`${words}.label`)}
            hint={hint || undefined}
            error={errors[control]}
            isSmall
          />
        );
      })}
    </div>
  );
}
