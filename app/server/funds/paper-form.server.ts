import type { TFunction } from "i18next";
import type { FundPage } from "~/domain/funds/offer";
import { sheetsOf } from "~/domain/funds/paper";
import type { Wording } from "~/domain/wordings/wording";
import { htmlLang, type Locale, messagesWith } from "~/messages";
import { momentIn } from "~/ui/funds/standing-words";
import { squareOf } from "../factors/numbers.server";
import { partHead, roomOn } from "./paper-measures.server";

/** A part of a sheet as it is printed. */
export interface PrintedPart {
  heading: string;
  /** The heading is in the funder's own words. */
  isFunders: boolean;
  /** Why it is asked, in the funder's own words, and how long it may be. */
  hints: { words: string; isFunders: boolean }[];
  lines: number;
}

/** The paper form of a fund, in words, sheet by sheet: the page and the PDF are drawn from it. */
export interface PaperForm {
  /** Of its own words; those of the funder are in English. */
  lang: string;
  title: string;
  lead: string[];
  url: string;
  square: { size: number; path: string };
  squareWords: string;
  /** Put before the first question. */
  about: string[];
  sheets: { foot: string; parts: PrintedPart[] }[];
}

/** Lays out the paper form of a fund. `origin` is the address of the site. */
export function paperForm(
  fund: FundPage,
  origin: string,
  locale: Locale = "en",
  wordings: readonly Wording[] = [],
): PaperForm {
  const t = messagesWith(locale, wordings).getFixedT(locale);
  const { questions } = fund.offer.design;
  const url = `${origin}/funds/${fund.slug}`;
  const head = {
    title: t("fund-paper:heading", { fund: fund.name }),
    lead: questions.length === 0 ? [t("fund-paper:none")] : leadOf(t, fund),
    about: questions.length === 0 ? [] : [t("fund-paper:group"), t("fund-paper:person")],
  };
  const asked = (place: number, isContinued: boolean) => askedIn(t, questions[place]!, place + 1, isContinued);
  const headOf = (place: number, isContinued: boolean) => partHead(asked(place, isContinued));
  const sheets = sheetsOf(questions, { ...roomOn(head), headOf });
  return {
    ...head,
    lang: htmlLang[locale],
    url,
    square: squareOf(url),
    squareWords: t("fund-paper:square", { url }),
    sheets: sheets.map((parts, at) => ({
      foot: t("fund-paper:sheet", { number: at + 1, of: sheets.length }),
      parts: parts.map(({ place, isContinued, lines }) => ({ ...asked(place, isContinued), lines })),
    })),
  };
}

/** Overleaf a question is only reminded of. */
const REMINDER = 80;

type Asked = FundPage["offer"]["design"]["questions"][number];

function askedIn(
  t: TFunction,
  { text, ...question }: Asked,
  number: number,
  isContinued: boolean,
): Omit<PrintedPart, "lines"> {
  const isFunders = text !== null;
  if (!isContinued)
    return { heading: t("fund-paper:question", { number, text }), isFunders, hints: hintsOf(t, question) };
  const short = text !== null && text.length > REMINDER ? `${text.slice(0, REMINDER).trimEnd()}…` : text;
  return { heading: t("fund-paper:continued", { number, text: short }), isFunders, hints: [] };
}

function leadOf(t: TFunction, { funder, contact, offer }: FundPage): string[] {
  const { standing } = offer;
  const closes = standing.is === "open" || standing.is === "later" ? standing.closes : null;
  const send = closes
    ? t("fund-paper:send", { funder: funder.name, when: momentIn(t, closes) })
    : t("fund-paper:sendAny", { funder: funder.name });
  return [t("fund-paper:lead"), send, t("fund-paper:help", { who: contact ?? funder.name })];
}

function hintsOf(t: TFunction, { why, type, guideWords: count }: Omit<Asked, "text">): PrintedPart["hints"] {
  const ours = [
    ...(type === "long" && count !== null ? [t("fund-paper:guide", { count })] : []),
    ...(type === "yes-no" ? [t("fund-paper:yesNo")] : []),
    ...(type === "file" ? [t("fund-paper:file")] : []),
  ];
  return [
    ...(why === null ? [] : [{ words: why, isFunders: true }]),
    ...ours.map((words) => ({ words, isFunders: false })),
  ];
}
