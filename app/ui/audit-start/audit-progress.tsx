import { useTranslation } from "react-i18next";
import { Button, ButtonLink, Buttons } from "../button";
import { Meter } from "../meter";
import { Note } from "../note";
import { ReadingWords } from "./reading-words";
import type { Progress } from "./shown";

/** What the page of an audit that is not ready shows; `query` is the view's, "" for the whole audit. */
export interface ShownProgress extends Progress {
  query: string;
}

/** How far an audit is, or why it ended, and what can be done now. */
export function AuditProgress({ progress }: { progress: ShownProgress }) {
  const { t } = useTranslation("audit-start");
  const { at, files } = progress;
  return (
    <>
      <h1>{t(`progress.${at.stage}.heading`)}</h1>
      <p className="lead">
        <bdi>{files.map(({ name }) => name).join(t("progress.and"))}</bdi>
      </p>
      {at.stage === "refused" ? <Refused id={progress.id} at={at} /> : <Stage at={at} />}
      <Next progress={progress} />
    </>
  );
}

function Stage({ at }: Pick<Progress, "at">) {
  const { t } = useTranslation("audit-start");
  if (at.stage === "reading") return <ReadingWords at={at} />;
  if (at.stage === "waiting")
    return (
      <>
        <Meter
          label={t("progress.meter")}
          done={0}
          of={null}
          words={t("progress.waiting.words", { count: at.ahead })}
        />
        <p>{t("progress.leave")}</p>
      </>
    );
  return <p>{t(`progress.${at.stage}.what`)}</p>;
}

function Refused({ id, at }: { id: string; at: Extract<Progress["at"], { stage: "refused" }> }) {
  const { t } = useTranslation("audit-start");
  return (
    <>
      <Note tone="honey" first={t("progress.refused.first")}>
        {t(`opendata:refused.${at.code}`, { ...at.data })}
      </Note>
      {at.code === "no-headings" && (
        <p>
          {t("progress.refused.headings")} <a href={`/audit/${id}/columns`}>{t("progress.refused.columns")}</a>
        </p>
      )}
    </>
  );
}

function Next({ progress }: { progress: ShownProgress }) {
  const { t } = useTranslation("audit-start");
  const { id, query, at } = progress;
  if (at.stage === "ready" || at.stage === "stopping") return null;
  const isUnderWay = at.stage === "waiting" || at.stage === "reading";
  const again = at.stage === "stopped" || at.stage === "failed";
  return (
    <>
      {(isUnderWay || again) && (
        <form method="post" action={`/audit/${id}/${isUnderWay ? "cancellation" : "progress"}`}>
          <input type="hidden" name="query" value={query} />
          <Buttons>
            <Button look={isUnderWay ? "second" : "filled"}>
              {t(isUnderWay ? "progress.stop" : "progress.again")}
            </Button>
          </Buttons>
        </form>
      )}
      {!isUnderWay && (
        <Buttons>
          {!again && <ButtonLink to="/audit">{t("progress.other")}</ButtonLink>}
          <ButtonLink look="quiet" to={`/audit/${id}/deletion`}>
            {t("progress.delete")}
          </ButtonLink>
        </Buttons>
      )}
    </>
  );
}
