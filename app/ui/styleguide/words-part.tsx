import { useTranslation } from "react-i18next";
import { Button, ButtonLink, Buttons } from "../button";
import { Card } from "../card";
import { Disclosure } from "../disclosure";
import { Icon, icons } from "../icon";
import { Note } from "../note";
import { Steps } from "../steps";
import { Tag } from "../tag";
import { TickList } from "../tick-list";
import { Specimen, State } from "./specimen";

/** Buttons, boxes, notes, tags and lists. */
export function WordsPart() {
  const { t } = useTranslation("styleguide");
  return (
    <>
      <ButtonSpecimen />
      <Specimen piece="card">
        <div className="cards">
          <Card heading={t("card.heading")}>
            <p>{t("card.words")}</p>
          </Card>
          <Card tone="tint" heading={t("card.tint")}>
            <p>{t("card.words")}</p>
          </Card>
          <Card tone="sunken" heading={t("card.sunken")}>
            <p>{t("card.words")}</p>
          </Card>
        </div>
      </Specimen>
      <NoteSpecimen />
      <Specimen piece="tag">
        <p className="row">
          <Tag tone="leaf" icon="tick">
            {t("tag.leaf")}
          </Tag>
          <Tag tone="honey" icon="flag">
            {t("tag.honey")}
          </Tag>
          <Tag tone="brick" icon="triangle">
            {t("tag.brick")}
          </Tag>
          <Tag tone="action">{t("tag.action")}</Tag>
          <Tag>{t("tag.none")}</Tag>
          <Tag tone="plain">{t("tag.plain")}</Tag>
        </p>
      </Specimen>
      <Specimen piece="tick-list">
        <div className="cols cols--even">
          <TickList kind="yes" items={[t("ticks.yes.a"), t("ticks.yes.b")]} />
          <TickList kind="no" items={[t("ticks.no.a"), t("ticks.no.b")]} />
        </div>
      </Specimen>
      <Specimen piece="steps">
        <Steps
          steps={["a", "b", "c"].map((key) => ({ name: t(`steps.${key}.name`), words: t(`steps.${key}.words`) }))}
        />
      </Specimen>
      <Specimen piece="disclosure">
        <Disclosure summary={t("more.summary")}>
          <p>{t("more.words")}</p>
        </Disclosure>
        <Disclosure summary={t("more.open")} open>
          <p>{t("more.words")}</p>
        </Disclosure>
      </Specimen>
      <Specimen piece="icon">
        <ul className="icons">
          {icons.map((name) => (
            <li key={name}>
              <Icon name={name} /> <code>{name}</code>
            </li>
          ))}
        </ul>
      </Specimen>
    </>
  );
}

function ButtonSpecimen() {
  const { t } = useTranslation("styleguide");
  return (
    <Specimen piece="button">
      <State name="normal">
        <Buttons>
          <Button>{t("button.save")}</Button>
          <Button look="second">{t("button.later")}</Button>
          <Button look="quiet">{t("button.skip")}</Button>
          <ButtonLink to="#piece-button" look="second" icon="take">
            {t("button.take")}
          </ButtonLink>
        </Buttons>
      </State>
      <State name="small">
        <Buttons>
          <Button small>{t("button.fix")}</Button>
          <Button small look="second" icon="undo">
            {t("button.undo")}
          </Button>
          <Button small look="quiet">
            {t("button.skip")}
          </Button>
        </Buttons>
      </State>
      <State name="disabled">
        <Button disabled>{t("button.send")}</Button>
      </State>
    </Specimen>
  );
}

function NoteSpecimen() {
  const { t } = useTranslation("styleguide");
  return (
    <Specimen piece="note">
      <State name="tells">
        <Note first={t("note.sky.first")} icon="offline">
          {t("note.sky.words")}
        </Note>
      </State>
      <State name="asks">
        <Note
          tone="honey"
          icon="people"
          first={t("note.honey.first")}
          actions={
            <Button look="second" small>
              {t("note.honey.action")}
            </Button>
          }
        >
          {t("note.honey.words")}
        </Note>
      </State>
      <State name="done">
        <Note tone="leaf" first={t("note.leaf.first")}>
          {t("note.leaf.words")}
        </Note>
      </State>
      <State name="wrong">
        <Note tone="brick" first={t("note.brick.first")}>
          {t("note.brick.words")}
        </Note>
      </State>
    </Specimen>
  );
}
