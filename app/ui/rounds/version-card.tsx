import { useTranslation } from "react-i18next";
import { type FieldName, fields } from "~/domain/rounds/fields";
import { Button } from "../button";
import { roundsAddress } from "../groups/addresses";
import { ValueShown } from "./value-shown";

interface Props {
  version: {
    version: number;
    by: string | null;
    how: string;
    ruleId: string | null;
    fields: readonly { field: FieldName; before: unknown; after: unknown }[];
    day: string;
    time: string;
  };
  roundId: string;
  tab: string;
  chosen: string | null;
  canUndo: boolean;
}

/** One step in the history of a design: who changed what, from what to what, and the way back. */
export function VersionCard({ version: shown, roundId, tab, chosen, canUndo }: Props) {
  const { t } = useTranslation("round-history");
  const { version, by, how, ruleId, day, time } = shown;
  const what = ruleId === null ? "" : t(`rules/${ruleId}:title`);
  return (
    <section className="card design__group" aria-labelledby={`version-${version}`}>
      <h2 id={`version-${version}`}>{t(`how.${how}`, { what })}</h2>
      <p className="small soft">{t("by", { name: by ?? t("somebody"), day, time })}</p>
      {shown.fields.map(({ field, before, after }) => (
        <div key={field}>
          <h3>{t(`rounds:fields.${field}.label`)}</h3>
          <div className="cols cols--even">
            <div>
              <p className="small soft">{t("before")}</p>
              <ValueShown field={field} value={before} kind={fields[field].name} />
            </div>
            <div>
              <p className="small soft">{t("after")}</p>
              <ValueShown field={field} value={after} kind={fields[field].name} />
            </div>
          </div>
        </div>
      ))}
      {canUndo && (
        <form method="post" action={roundsAddress(`/${roundId}/undoing`, chosen)}>
          <input type="hidden" name="version" value={version} />
          <input type="hidden" name="tab" value={tab} />
          <Button small look="second">
            {t("undo")}
          </Button>
        </form>
      )}
    </section>
  );
}
