import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { type Design, type FieldName, fields } from "~/domain/rounds/fields";
import { Button, Buttons } from "../button";
import { roundsAddress } from "../groups/addresses";
import { ValueShown } from "./value-shown";

interface Waits {
  id: string;
  field: FieldName;
  typed: unknown;
  by: string | null;
  day: string;
  time: string;
}

interface Props {
  waiting: readonly Waits[];
  design: Design;
  roundId: string;
  part: string;
  tab: string;
  chosen: string | null;
  canChange: boolean;
}

/** Two typed at once: both texts, side by side, until somebody chooses. */
export function BesideNote({ waiting, design, roundId, part, tab, chosen, canChange }: Props) {
  const { t } = useTranslation("round-page");
  return (
    <section className="card card--tint" aria-labelledby="beside">
      <h2 id="beside">{t("beside.heading")}</h2>
      <p>{t("beside.lead")}</p>
      {waiting.map(({ id, field, typed, by, day, time }) => (
        <form key={id} method="post" action={roundsAddress(`/${roundId}/settling`, chosen)} className="beside">
          <h3>{t("beside.question", { field: t(`rounds:fields.${field}.label`) })}</h3>
          <input type="hidden" name="change" value={id} />
          <input type="hidden" name="part" value={part} />
          <input type="hidden" name="tab" value={tab} />
          <div className="cols cols--even">
            <Text heading={t("beside.there")} field={field} value={design[field]}>
              {canChange && (
                <Button small look="second" name="keep" value="standing">
                  {t("beside.keepStanding")}
                </Button>
              )}
            </Text>
            <Text
              heading={t("beside.waits")}
              line={t("beside.by", { name: by ?? t("beside.somebody"), day, time })}
              field={field}
              value={typed}
            >
              {canChange && (
                <Button small look="second" name="keep" value="waiting">
                  {t("beside.useWaiting")}
                </Button>
              )}
            </Text>
          </div>
        </form>
      ))}
    </section>
  );
}

interface TextProps {
  heading: string;
  line?: string;
  field: FieldName;
  value: unknown;
  children: ReactNode;
}

function Text({ heading, line, field, value, children }: TextProps) {
  return (
    <div className="card">
      <h4>{heading}</h4>
      {line && <p className="small soft">{line}</p>}
      <ValueShown field={field} value={value} kind={fields[field].name} />
      <Buttons>{children}</Buttons>
    </div>
  );
}
