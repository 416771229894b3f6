import { useTranslation } from "react-i18next";
import type { FilterName } from "~/domain/audit/filter";
import { Icon } from "../icon";

export interface FilterField {
  name: FilterName;
  /** As typed or chosen; "" for all. */
  value: string;
  /** What the chosen value is called. */
  chosen: string;
  isBad: boolean;
  /** Null: a day that is typed. */
  choices: readonly { value: string; name: string; grants: number }[] | null;
}

interface Props {
  fields: readonly FilterField[];
  /** What else the address says and the form must keep. */
  keep: readonly [name: string, value: string][];
  /** The address of this audit without one of its filters, or without any. */
  without(name: FilterName | null): string;
}

/** Chooses the part that is looked at. The address is the saved view; each choice can be taken back on its own. */
export function AuditFilters({ fields, keep, without }: Props) {
  const { t } = useTranslation("audit-page");
  const active = fields.filter((field) => field.value !== "" && !field.isBad);
  return (
    <div className="filters no-print">
      <details open={fields.some((field) => field.isBad)}>
        <summary>{t("filter.heading")}</summary>
        <form method="get">
          {keep.map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          {fields.map((field) => (
            <Choice key={field.name} field={field} />
          ))}
          <button type="submit" className="btn btn--second">
            {t("filter.button")}
          </button>
        </form>
      </details>
      {active.length > 0 && <Active fields={active} without={without} />}
    </div>
  );
}

function Choice({ field: { name, value, isBad, choices } }: { field: FilterField }) {
  const { t } = useTranslation("audit-page");
  const id = `filter-${name}`;
  const said = [...(choices ? [] : [`${id}-hint`]), ...(isBad ? [`${id}-error`] : [])].join(" ") || undefined;
  return (
    <div className={isBad ? "field--error" : undefined}>
      <label htmlFor={id}>{t(`filter.names.${name}`)}</label>
      {!choices && (
        <p id={`${id}-hint`} className="small soft">
          {t("filter.asAtHint")}
        </p>
      )}
      {isBad && (
        <p id={`${id}-error`} className="error">
          {t(`filter.bad.${name}`)}
        </p>
      )}
      {choices ? (
        <select id={id} name={name} defaultValue={isBad ? "" : value} aria-describedby={said}>
          <option value="">{t("filter.any")}</option>
          {choices.map((choice) => (
            <option key={choice.value} value={choice.value}>
              {t("filter.choice", { name: choice.name, count: choice.grants })}
            </option>
          ))}
        </select>
      ) : (
        <input id={id} name={name} type="text" defaultValue={value} aria-describedby={said} />
      )}
    </div>
  );
}

function Active({ fields, without }: Pick<Props, "fields" | "without">) {
  const { t } = useTranslation("audit-page");
  return (
    <ul className="active" aria-label={t("filter.active")}>
      {fields.map(({ name, chosen }) => (
        <li key={name}>
          <a className="tag" href={without(name)}>
            <Icon name="cross" />
            <span>
              <span className="vh">{t("filter.remove")} </span>
              {t("filter.is", { name: t(`filter.names.${name}`), chosen })}
            </span>
          </a>
        </li>
      ))}
      {fields.length > 1 && (
        <li>
          <a href={without(null)}>{t("filter.clear")}</a>
        </li>
      )}
    </ul>
  );
}
