import { useTranslation } from "react-i18next";
import { type FieldName, fields } from "~/domain/rounds/fields";
import { ValueShown } from "../rounds/value-shown";

interface Props {
  changes: readonly {
    field: FieldName;
    before: unknown;
    after: unknown;
    by: string | null;
    day: string;
    time: string;
  }[];
  /** What the two sides are called. */
  before: string;
  after: string;
}

/** What is another in a design, field by field: what it was and what it is, who changed it and when. */
export function ChangesList({ changes, before, after }: Props) {
  const { t } = useTranslation("publishing");
  return changes.map((one) => (
    <div key={one.field} className="changes__one">
      <h3>{t(`rounds:fields.${one.field}.label`)}</h3>
      {one.day !== "" && <p className="small soft">{t("changes.by", { ...one, by: one.by ?? t("somebody") })}</p>}
      <div className="cols cols--even">
        <div>
          <p className="small soft">{before}</p>
          <ValueShown field={one.field} value={one.before} kind={fields[one.field].name} />
        </div>
        <div>
          <p className="small soft">{after}</p>
          <ValueShown field={one.field} value={one.after} kind={fields[one.field].name} />
        </div>
      </div>
    </div>
  ));
}
