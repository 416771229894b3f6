import { it } from "vitest";
import { onEachEngine } from "~tests/support/engines";
import { killAgainAndAgain } from "~tests/support/kill-nine";

/** The long run kills more often. */
onEachEngine((engine) => {
  const kills = engine.name === "sqlite" ? 6 : 3;
  it(
    `${kills} × kill -9 during uploads, audits and imports: all of a file or nothing, and it goes on by itself`,
    () => killAgainAndAgain(engine, kills),
    600_000,
  );
});
