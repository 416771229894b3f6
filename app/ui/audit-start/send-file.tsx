import { useTranslation } from "react-i18next";
import { Button, Buttons } from "../button";
import { Card } from "../card";
import { ErrorSummary } from "../error-summary";
import { FileDrop } from "../file-drop";
import { Select } from "../select";
import type { StartShown } from "./shown";

/** The two ways to an audit: a file of one's own, or the example. */
export function SendFile({ shown: { key, yearStarts, limits, refused } }: { shown: StartShown }) {
  const { t } = useTranslation("audit-start");
  const error = refused ? t(`problem.${refused.problem}`, { mb: limits.maxMb, count: refused.minutes }) : undefined;
  return (
    <>
      <ErrorSummary errors={error ? [{ id: "file", text: error }] : []} />
      <h1>{t("heading")}</h1>
      <p className="lead">{t("lead")}</p>
      <div className="cols cols--main">
        <form method="post" action="/audit" encType="multipart/form-data">
          <input type="hidden" name="key" value={key} />
          <FileDrop
            id="file"
            name="file"
            label={t("file.label")}
            hint={t("file.hint", { mb: limits.maxMb })}
            error={error}
            say={t("file.say")}
            accept=".csv,.json,.xlsx,.gz"
            multiple
          />
          <Select
            id="year-start"
            name="yearStart"
            label={t("year.label")}
            hint={t("year.hint")}
            options={yearStarts.map((day) => ({ value: day, label: t("year.day", { day }) }))}
            chosen={refused?.yearStart || yearStarts[0]}
          />
          <Buttons>
            <Button icon="send">{t("send")}</Button>
          </Buttons>
        </form>
        <Example formKey={key} />
      </div>
    </>
  );
}

function Example({ formKey }: { formKey: string }) {
  const { t } = useTranslation("audit-start");
  return (
    <Card tone="sunken" heading={t("example.heading")} level={2}>
      <p>{t("example.what")}</p>
      <form method="post" action="/audit/example">
        <input type="hidden" name="key" value={formKey} />
        <Button look="second">{t("example.button")}</Button>
      </form>
    </Card>
  );
}
