import { it } from "vitest";
import { sendDamaged } from "~tests/support/damaged-sent";
import { onEachEngine } from "~tests/support/engines";
import { describeShared } from "~tests/support/shared";

describeShared("damaged files through the page", () => {
  onEachEngine((engine) => {
    const copies = engine.name === "sqlite" ? 100 : 20;
    it(
      `${copies} end in an audit or in a sentence, and nothing is half there`,
      () => sendDamaged(engine, copies),
      600_000,
    );
  });
});
