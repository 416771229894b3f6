import { useTranslation } from "react-i18next";
import type { RoundCheck } from "~/domain/rounds/check";
import { fieldOfPath } from "~/domain/rounds/field-of";
import { fieldsOf, type PartName, partNames } from "~/domain/rounds/parts";
import { roundsAddress } from "../groups/addresses";

interface Props {
  notAssessed: RoundCheck["notAssessed"];
  roundId: string;
  chosen: string | null;
}

const NAMED = 3;

/** Rules that lack something, and on which page of the design it is asked: the first few facts by name, the others counted. */
export function UnjudgedList({ notAssessed, roundId, chosen }: Props) {
  const { t } = useTranslation("round-page");
  const named = (missing: readonly string[]) => {
    const what = missing.slice(0, NAMED).map((name) => t(`facts:${name}`));
    const more = missing.length - what.length;
    return [...what, ...(more > 0 ? [t("check.more", { count: more })] : [])].join(", ");
  };
  return (
    <ul className="small">
      {notAssessed.map(({ rule, missing }) => (
        <li key={rule}>
          <a href={`/checks/${rule}`}>{t(`rules/${rule}:title`)}</a> {t("check.missing", { what: named(missing) })}{" "}
          {pagesOf(missing).map((part) => (
            <a key={part} href={roundsAddress(`/${roundId}/design/${part}`, chosen)}>
              {t("check.goTo", { part: t(`rounds:part.${part}.name`) })}
            </a>
          ))}
        </li>
      ))}
    </ul>
  );
}

/** The pages on which facts of a snapshot are asked, in their order. */
function pagesOf(missing: readonly string[]): PartName[] {
  const fields = missing.map((name) =>
    fieldOfPath({ path: /^(questions|attachments)$/.test(name) ? name : `fund.${name}` }),
  );
  return partNames.filter((part) => fieldsOf(part).some((field) => fields.includes(field)));
}
