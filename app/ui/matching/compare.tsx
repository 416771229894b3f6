import { useTranslation } from "react-i18next";
import { Button, ButtonLink, Buttons } from "../button";
import { Crumbs } from "../crumbs";
import { ErrorSummary } from "../error-summary";
import { groupsAddress } from "../groups/addresses";
import { Note } from "../note";
import { Page } from "../page";
import { Picks } from "../picks";
import { ComparisonTable, type SideShown } from "./comparison-table";
import { NotTheSame } from "./pair-table";

interface Props {
  one: SideShown;
  other: SideShown;
  told: readonly string[];
  wards: Readonly<Record<string, string>>;
  /** Why the two cannot be put together as things stand; null: they can. */
  whyNot: string | null;
  /** Why a press did nothing; null: there was none. */
  refused: string | null;
  chosen: string | null;
}

/** Two groups side by side, and the choice of which to keep. */
export function Compare({ one, other, told, wards, whyNot, refused, chosen }: Props) {
  const { t } = useTranslation("matching");
  const stands = whyNot ?? (refused === "keep" ? null : refused);
  const error = refused === "keep" ? t("refused.keep") : undefined;
  const back = { to: groupsAddress("/duplicates", chosen), name: t("duplicates.heading") };
  const heading = t("compare.heading", { one: one.name, other: other.name });
  const sameNames = one.name === other.name;
  return (
    <Page here="groups">
      {error && <ErrorSummary errors={[{ id: "keep", text: error }]} />}
      <Crumbs above={[{ to: groupsAddress("", chosen), name: t("groups") }, back]} here={t("duplicates.compare")} />
      <h1>{heading}</h1>
      {stands === null ? (
        <p className="lead">{t("compare.lead")}</p>
      ) : (
        <Note tone="honey" first={t(`refused.${stands}`)} />
      )}
      <ComparisonTable {...{ one, other, told, wards }} />
      {stands === null && (
        <>
          <form method="post">
            <Picks
              {...{
                id: "keep",
                name: "keep",
                choose: "one",
                label: t("compare.keep"),
                hint: t("compare.keepHint"),
                error,
              }}
              options={[one, other].map((side, at) => ({
                value: side.id,
                label: t("compare.name", { name: side.name }),
                hint: sameNames ? t(`compare.place.${at}`) : undefined,
              }))}
            />
            <Button>{t("compare.button")}</Button>
          </form>
          <div className="after-buttons">
            <NotTheSame pair={{ one, other }} chosen={chosen} words={t("compare.distinct")} />
          </div>
        </>
      )}
      <Buttons>
        <ButtonLink look="second" to={back.to}>
          {t("compare.back")}
        </ButtonLink>
      </Buttons>
    </Page>
  );
}
