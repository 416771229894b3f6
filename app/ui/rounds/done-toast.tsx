import type { ComponentProps } from "react";
import { useTranslation } from "react-i18next";
import type { Went } from "~/domain/rounds/went";
import { Button } from "../button";
import { roundsAddress } from "../groups/addresses";
import { Toast } from "../toast";
import { DoneMore } from "./done-more";

interface Props {
  done: {
    done: string;
    fields: readonly string[];
    version: number | null;
    went: Went | null;
    row: { place: number; of: number } | null;
    changed?: ComponentProps<typeof DoneMore>["changed"];
  };
  roundId: string;
  part: string;
  tab: string;
  chosen: string | null;
}

/** What was just done to a design, by the questions it concerns, and the way back. */
export function DoneToast({ done: { done, fields, version, went, row, changed }, roundId, part, tab, chosen }: Props) {
  const { t } = useTranslation("round-page");
  if (changed) return <DoneMore went={null} changed={changed} />;
  const what = fields.map((field) => t("done.quoted", { label: t(`rounds:fields.${field}.label`) })).join(", ");
  const undo = version !== null && (
    <form method="post" action={roundsAddress(`/${roundId}/undoing`, chosen)}>
      <input type="hidden" name="version" value={version} />
      <input type="hidden" name="part" value={part} />
      <input type="hidden" name="tab" value={tab} />
      <Button small look="second">
        {t("undo")}
      </Button>
    </form>
  );
  return (
    <>
      <Toast words={t(`done.${done}`, { what, ...row, count: row?.of })} undo={undo} />
      {went && <DoneMore went={went} />}
    </>
  );
}
