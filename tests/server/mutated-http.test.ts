import { it } from "vitest";
import { sendDamaged } from "~tests/support/damaged-sent";
import { onEachEngine } from "~tests/support/engines";
import { describeShared } from "~tests/support/shared";

/** The long run sends more. */
describeShared("damaged files through the page", () => {
  onEachEngine((engine) => {
    const copies = 20;
    it(
      `${copies} end in an audit or in a sentence, and nothing is half there`,
      () => sendDamaged(engine, copies),
      600_000,
    );
  });
});
