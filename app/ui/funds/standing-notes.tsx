import type { TFunction } from "i18next";
import { useTranslation } from "react-i18next";
import type { FundPage } from "~/domain/funds/offer";
import { Note } from "../note";
import { standingIn } from "./standing-words";

/** What to know first where a group cannot apply now, and which other rounds there are. */
export function StandingNotes({ fund }: { fund: FundPage }) {
  const { t } = useTranslation("fund-page");
  const { standing, design } = fund.offer;
  const note = noteOf(t, fund);
  const decides = standing.is === "closed" && design.decisionOn;
  return (
    <>
      {note && (
        <Note tone={standing.is === "later" ? "sky" : "honey"} first={note.first}>
          {decides && t("notes.decides", { day: design.decisionOn })} {note.more}
        </Note>
      )}
      {standing.is !== "closed" &&
        fund.others.map(({ round, standing: other }) => (
          <p key={round} className="soft">
            {t("notes.also", { round, standing: standingIn(t, other) })}
          </p>
        ))}
    </>
  );
}

function noteOf(t: TFunction<"fund-page">, { offer, others }: FundPage): { first: string; more: string } | null {
  const { is } = offer.standing;
  if (is === "later" || is === "unsaid") return { first: t(`notes.${is}`), more: "" };
  if (is !== "closed") return null;
  const next = others.find(({ standing }) => standing.is === "later");
  const more = next && t("notes.closedNext", { round: next.round, standing: standingIn(t, next.standing) });
  return { first: t("notes.closed"), more: more ?? t("notes.closedAsk") };
}
