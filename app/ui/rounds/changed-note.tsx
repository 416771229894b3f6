import { useTranslation } from "react-i18next";
import { type FieldName, fields } from "~/domain/rounds/fields";
import { ValueShown } from "./value-shown";

interface Props {
  changed: { field: FieldName; before: unknown; after: unknown };
}

/** Why a press did nothing: what it was about reads otherwise by now. Both are shown. */
export function ChangedNote({ changed: { field, before, after } }: Props) {
  const { t } = useTranslation("round-page");
  const kind = fields[field].name;
  return (
    <section className="card card--tint design__group" aria-labelledby="changed" role="alert">
      <h2 id="changed">{t("changed.heading")}</h2>
      <p>{t("changed.lead")}</p>
      <div className="cols cols--even">
        <div>
          <h3>{t("changed.before")}</h3>
          <ValueShown field={field} value={before} kind={kind} />
        </div>
        <div>
          <h3>{t("changed.after")}</h3>
          <ValueShown field={field} value={after} kind={kind} />
        </div>
      </div>
    </section>
  );
}
