import { useTranslation } from "react-i18next";
import { BoardKey } from "../board-key";
import { ContinuityBoard } from "../continuity-board";
import { Tag } from "../tag";
import { Specimen } from "./specimen";

const YEARS = [2027, 2028, 2029];
const STARTS = ["apr", "jul", "oct", "jan"];

/** The board of who is safe and who is near a cliff. */
export function BoardPart() {
  const { t } = useTranslation("styleguide");
  const quarters = YEARS.flatMap((year) =>
    STARTS.map((start) => ({
      short: t(`board.short.${start}`),
      full: t(`board.full.${start}`, { year: start === "jan" ? year + 1 : year }),
      ...(start === "apr" && { opensYear: String(year) }),
    })),
  );
  const money = (agreed: number, promised: number) =>
    quarters.map((_, place) => (place < agreed ? "agreed" : place < agreed + promised ? "promised" : "none"));
  const row = (key: string) => ({
    name: t(`board.${key}.name`),
    about: t(`board.${key}.about`),
    to: "#piece-board-row",
  });
  const soon = {
    ...row("theatre"),
    money: money(4, 0),
    notice: 0,
    next: (
      <Tag tone="honey" icon="flag">
        {t("board.theatre.next")}
      </Tag>
    ),
  };
  const stops = {
    ...row("advice"),
    money: money(1, 0),
    next: (
      <Tag tone="brick" icon="triangle">
        {t("board.advice.next")}
      </Tag>
    ),
  };
  const safe = {
    ...row("foodshare"),
    money: money(8, 4),
    notice: 3,
    next: (
      <Tag tone="leaf" icon="tick">
        {t("board.foodshare.next")}
      </Tag>
    ),
  };
  return (
    <>
      <Specimen piece="board-key">
        <BoardKey />
      </Specimen>
      <Specimen piece="continuity-board">
        <ContinuityBoard
          label={t("board.label")}
          quarters={quarters}
          groups={[
            { heading: t("board.now"), rows: [stops, soon] },
            { heading: t("board.safe"), rows: [safe] },
          ]}
        />
      </Specimen>
      <Specimen piece="board-row">
        <p className="soft">{t("board.above")}</p>
      </Specimen>
    </>
  );
}
