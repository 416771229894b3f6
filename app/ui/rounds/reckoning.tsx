import { memo } from "react";
import type { Design } from "~/domain/rounds/fields";
import type { PartName } from "~/domain/rounds/parts";
import type { Terms } from "~/domain/rounds/snapshot-of";
import { EffortCard } from "./effort-card";
import { ForwardCard } from "./forward-card";
import { NetCard } from "./net-card";
import { TurnedCard } from "./turned-card";

interface Props {
  part: PartName;
  design: Design;
  terms: Terms;
  roundId: string;
  version: number;
  tab: string;
  chosen: string | null;
  canChange: boolean;
}

/** What the design comes to, in hours and pounds: on each page what its questions decide. */
export const Reckoning = memo(Reckoned, (one, other) => one.design === other.design);

function Reckoned({ part, design, terms, ...of }: Props) {
  const known = { design, terms };
  return (
    <>
      {(part === "length" || part === "money") && <ForwardCard {...known} />}
      {part === "questions" && <EffortCard {...known} {...of} part={part} />}
      {(part === "questions" || part === "money" || part === "after") && <NetCard {...known} />}
      {(part === "who" || part === "deciding") && <TurnedCard {...known} />}
    </>
  );
}
