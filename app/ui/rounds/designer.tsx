import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Design } from "~/domain/rounds/fields";
import type { Known, TypedForm } from "~/domain/rounds/live";
import type { PartName } from "~/domain/rounds/parts";
import { ErrorSummary } from "../error-summary";
import { roundsAddress } from "../groups/addresses";
import type { BesideNote } from "./beside-note";
import { CheckPanel } from "./check-panel";
import { DesignHead } from "./design-head";
import type { DoneToast } from "./done-toast";
import { later } from "./live/later";
import { SavingTrouble } from "./live/saving-trouble";
import { useArranging } from "./live/use-arranging";
import { useLive } from "./live/use-live";
import { usePresses } from "./live/use-presses";
import { useSaving } from "./live/use-saving";
import { PartForm } from "./part-form";

interface Props {
  part: PartName;
  round: Parameters<typeof DesignHead>[0]["round"] & { version: number };
  fund: { id: string; name: string };
  design: Design;
  known: Known;
  marked: Parameters<typeof PartForm>[0]["marked"];
  /** How many reasons are past their day. */
  toLookAgain: number;
  waiting: Parameters<typeof BesideNote>[0]["waiting"];
  done: Parameters<typeof DoneToast>[0]["done"] | null;
  kept: (Parameters<typeof PartForm>[0]["kept"] & { values: TypedForm }) | null;
  tab: string;
  canChange: boolean;
  chosen: string | null;
  /** What a form came back with. */
  refused: { typed: TypedForm; errors: Readonly<Record<string, string>>; version: number } | undefined;
}

const BesideLater = later(({ BesideNote }) => BesideNote);
const DoneLater = later(({ DoneToast }) => DoneToast);
const LookAgainLater = later(({ LookAgainNote }) => LookAgainNote);
const ReckoningLater = later(({ Reckoning }) => Reckoning);
const UndoLater = later(({ UndoSaved }) => UndoSaved);

/** A page of the designer: with script it judges and saves while somebody types, without it does on each press of Save. */
export function Designer(props: Props) {
  const { t } = useTranslation("round-page");
  const { part, round, fund, design, known, waiting, done, kept, canChange, chosen, refused } = props;
  const begun = { part, known, design, typed: refused?.typed ?? kept?.values ?? {} };
  // The name of this tab stays, however often the page is told again.
  const [tab] = useState(props.tab);
  const live = useLive({ ...begun, version: refused?.version ?? basedOn(kept?.values, round.version) });
  const action = roundsAddress(`/${round.id}/design/${part}`, chosen);
  const draft = roundsAddress(`/${round.id}/draft/${part}`, chosen);
  const saver = useSaving(live, { part, tab, draft, action, canChange });
  const { arrange, arrangedRow } = useArranging(live, saver);
  const { press, held } = usePresses(live, saver, {
    ...{ part, arrange },
    address: (done) => roundsAddress(`/${round.id}/design/${part}`, chosen, done),
  });
  const { version } = live.base;
  const of = { roundId: round.id, part, tab, chosen };
  const type = () => {
    live.read();
    saver.typed();
  };
  return (
    <div onSubmit={press}>
      <ErrorSummary errors={Object.entries(refused?.errors ?? {}).map(([id, text]) => ({ id, text }))} />
      <DesignHead
        {...{ round, fund, part, chosen }}
        saving={saver.saving}
        undo={<UndoLater saving={saver.saving} {...of} />}
      />
      <SavingTrouble saving={saver.saving} page={action} held={held} />
      <p className="vh" role="status">
        {arrangedRow &&
          t(arrangedRow.how === "out" ? "done.removed" : "done.moved", { ...arrangedRow, count: arrangedRow.of })}
      </p>
      {!canChange && <p className="soft">{t("notOfficer")}</p>}
      {done && !refused && <DoneLater done={done} {...of} />}
      {props.toLookAgain > 0 && <LookAgainLater count={props.toLookAgain} roundId={round.id} chosen={chosen} />}
      {waiting.length > 0 && <BesideLater {...{ waiting, design: live.base.design, ...of }} canChange={canChange} />}
      <div className="cols cols--design">
        <div>
          <PartForm
            {...{ part, live, tab, action, canChange, kept }}
            marked={props.marked}
            refused={refused?.errors ?? {}}
            again={refused}
            onType={type}
            onLeave={saver.left}
          />
          <ReckoningLater {...{ ...of, version, part, canChange }} design={live.live.design} terms={known.terms} />
        </div>
        <CheckPanel known={known} live={live.live} {...{ ...of, version }} canChange={canChange} />
      </div>
    </div>
  );
}

function basedOn(kept: TypedForm | undefined, newest: number): number {
  const version = Number(kept?.basedOn?.at(-1) ?? "");
  return Number.isSafeInteger(version) && version > 0 ? version : newest;
}
