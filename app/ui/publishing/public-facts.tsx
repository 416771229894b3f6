import type { TFunction } from "i18next";
import { useTranslation } from "react-i18next";
import type { RoundCheck } from "~/domain/rounds/check";
import type { Design } from "~/domain/rounds/fields";
import { typicalPence } from "~/domain/rounds/year-amounts";
import type { Overrides } from "~/domain/rules/parameters";
import { Disclosure } from "../disclosure";
import { Facts } from "../facts";
import { LooserThresholds } from "../terms/looser-thresholds";
import { KeptList } from "./kept-list";

interface Props {
  design: Design;
  fund: { name: string; about: string };
  check: RoundCheck;
  contact: { name: string; phone: string | null; email: string | null } | null;
  /** To apply, as reckoned. */
  minutes: number;
  kept: Parameters<typeof KeptList>[0]["kept"];
  thresholds: Overrides;
}

/** What the page of the fund will tell, in plain. */
export function PublicFacts({ design, fund, check, contact, minutes, kept, thresholds }: Props) {
  const { t } = useTranslation("publishing");
  const { passed, findings } = check;
  const open = findings.filter(({ state }) => state === "open");
  return (
    <section className="card design__group" aria-labelledby="public">
      <h2 id="public">{t("public.heading")}</h2>
      <p className="lead">{fund.about}</p>
      <Facts facts={factsOf(t, design, minutes)} />
      <p>
        <strong>{t("public.contact")}</strong>{" "}
        {contact ? [contact.name, contact.phone, contact.email].filter(Boolean).join(", ") : t("public.unsaid")}
      </p>
      <Disclosure summary={t("public.questions", { count: design.questions.length })}>
        <ol>
          {design.questions.map(({ id, text }) => (
            <li key={id}>{text}</li>
          ))}
        </ol>
      </Disclosure>
      <Disclosure summary={t("public.passed", { count: passed.length })}>
        <ul>
          {passed.map((rule) => (
            <li key={rule}>{t(`rules/${rule}:title`)}</li>
          ))}
        </ul>
      </Disclosure>
      {open.length > 0 && (
        <Disclosure summary={t("public.open", { count: open.length })}>
          <ul>
            {open.map(({ rule }) => (
              <li key={rule}>{t(`rules/${rule}:title`)}</li>
            ))}
          </ul>
        </Disclosure>
      )}
      <KeptList kept={kept} />
      <LooserThresholds thresholds={thresholds} />
    </section>
  );
}

function factsOf(t: TFunction<"publishing">, design: Design, minutes: number) {
  const { leastPence, mostPence, termMonths, isRolling, noticeMonths, isAlwaysOpen } = design;
  const unsaid = t("public.unsaid");
  const day = (key: string, value: string | null) => (value === null ? null : t(`public.${key}`, { day: value }));
  const dates = [day("opens", design.opensOn), day("closes", design.closesOn)].filter((one) => one !== null);
  const amount = leastPence !== null && mostPence !== null;
  return [
    {
      name: t("public.amount"),
      big: amount ? t("public.between", { least: leastPence, most: mostPence }) : unsaid,
      from: t("public.yearly"),
    },
    {
      name: t("public.years"),
      big: isRolling ? t("public.rolling") : termMonths === null ? unsaid : yearsText(t, termMonths),
      from: noticeMonths === null ? t("public.noNotice") : t("public.notice", { count: noticeMonths }),
    },
    { name: t("public.odds"), ...oddsOf(t, design) },
    {
      name: t("public.hours"),
      big: t("public.hoursAre", { count: Math.max(1, Math.round(minutes / 60)) }),
      from: t("public.hoursFrom"),
    },
    {
      name: t("public.dates"),
      big: day("hear", design.decisionOn) ?? (isAlwaysOpen ? t("public.always") : unsaid),
      from: isAlwaysOpen ? t("public.always") : dates.length > 0 ? dates.join(" ") : unsaid,
    },
  ];
}

function yearsText(t: TFunction<"publishing">, months: number): string {
  return months % 12 === 0 ? t("public.yearsAre", { count: months / 12 }) : t("public.monthsAre", { count: months });
}

function oddsOf(t: TFunction<"publishing">, design: Design): { big: string; from: string } {
  const { potPence, applicationsExpected } = design;
  const typical = typicalPence(design);
  const grants = typical === null || typical === 0 || potPence === null ? 0 : Math.floor(potPence / typical);
  if (grants === 0 || applicationsExpected === null) return { big: t("public.unsaid"), from: t("public.oddsUnknown") };
  const oneIn = Math.max(1, Math.round(applicationsExpected / grants));
  return { big: t("public.oneIn", { oneIn }), from: t("public.oddsFrom", { grants, count: applicationsExpected }) };
}
