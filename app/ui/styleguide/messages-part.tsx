import { useTranslation } from "react-i18next";
import { Button, ButtonLink } from "../button";
import { Card } from "../card";
import { Empty } from "../empty";
import { HelpCard } from "../help-card";
import { KeptNote } from "../kept-note";
import { KindNo } from "../kind-no";
import { Meter } from "../meter";
import { Person } from "../person";
import { SavedLine } from "../saved-line";
import { Toast } from "../toast";
import { Specimen, State } from "./specimen";

/** What happened, how far it has come, nothing to show, a no, and a person to ask. */
export function MessagesPart() {
  const { t } = useTranslation("styleguide");
  return (
    <>
      <Specimen piece="saved-line">
        <p className="row">
          <SavedLine words={t("saved.now")} isDone />
          <SavedLine words={t("saved.saving")} isDone={false} />
          <SavedLine words={t("saved.before")} isDone />
        </p>
      </Specimen>
      <Specimen piece="toast">
        <Toast
          words={t("toast.words")}
          undo={
            <Button small icon="undo">
              {t("button.undo")}
            </Button>
          }
        />
      </Specimen>
      <Specimen piece="kept-note">
        <KeptNote asSaved="#piece-kept-note" missing={1} />
      </Specimen>
      <MeterSpecimen />
      <Specimen piece="empty">
        <Empty
          heading={t("empty.heading")}
          words={t("empty.words")}
          actions={
            <ButtonLink to="#piece-empty" look="second" small>
              {t("empty.action")}
            </ButtonLink>
          }
        />
      </Specimen>
      <Specimen piece="kind-no">
        <KindNo
          odds={t("no.odds")}
          why={t("no.why")}
          help={t("no.help")}
          actions={
            <>
              <ButtonLink to="#piece-kind-no" small>
                {t("no.call")}
              </ButtonLink>
              <ButtonLink to="#piece-kind-no" look="quiet" small>
                {t("no.keep")}
              </ButtonLink>
            </>
          }
        />
      </Specimen>
      <Specimen piece="person">
        <Person name="Joyce Parry" about={t("people.joyce")} of="group" />
        <Person name="Amina Yusuf" about={t("people.amina")} of="funder" />
      </Specimen>
      <Specimen piece="help-card">
        <HelpCard
          person={{ name: "Amina Yusuf", about: t("people.amina") }}
          phone="0300 555 0142"
          callTo="#piece-help-card"
        />
      </Specimen>
    </>
  );
}

function MeterSpecimen() {
  const { t } = useTranslation("styleguide");
  return (
    <Specimen piece="meter">
      <Card narrow heading={t("meter.heading")}>
        <State name="underWay">
          <Meter label={t("meter.label")} done={822} of={1284} words={t("meter.part")} />
        </State>
        <State name="unknown">
          <Meter label={t("meter.label")} done={822} of={null} words={t("meter.unknown")} />
        </State>
        <State name="done">
          <Meter label={t("meter.label")} done={1284} of={1284} words={t("meter.done")} />
        </State>
      </Card>
    </Specimen>
  );
}
