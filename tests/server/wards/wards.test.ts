import { beforeEach, expect, it } from "vitest";
import { addWards } from "~/server/wards/add-wards.server";
import { endWard } from "~/server/wards/end-ward.server";
import { wardNamesIn } from "~/server/wards/forms.server";
import { wardsIn } from "~/server/wards/queries.server";
import type { Store } from "~db/store/store";
import { onEachEngine } from "~tests/support/engines";
import { causedBy, twoFunders } from "../people/ground";

onEachEngine((engine) => {
  let store: Store;
  let at: Awaited<ReturnType<typeof twoFunders>>;
  beforeEach(async () => {
    store = await engine.open();
    at = await twoFunders(store);
  });

  it("are added once, taken off, and brought back", async () => {
    const { types } = await causedBy(store, async () => {
      expect(await addWards(at.ruth, ["Canalside", "canalside", "St. Mary’s"], at.ground)).toBe(2);
      expect(await addWards(at.colin, ["CANALSIDE", "St Mary’s"], at.ground)).toBe(0);
      const [canalside] = await store.read(wardsIn);
      expect(await endWard(at.ruth, canalside!.id, at.ground)).toBe(canalside!.name);
      expect(await endWard(at.ruth, canalside!.id, at.ground)).toBeNull();
      expect(await endWard(at.ruth, "nowhere", at.ground)).toBeNull();
      expect((await store.read(wardsIn)).filter(({ isEnded }) => isEnded)).toEqual([{ ...canalside, isEnded: true }]);
      expect(await addWards(at.ruth, ["Canalside"], at.ground)).toBe(1);
      expect(await store.read(wardsIn)).toContainEqual({ ...canalside, isEnded: false });
    });
    expect(types).toEqual(["ward-added", "ward-added", "ward-added", "ward-ended"]);
  });

  it("are looked after by administrators only", async () => {
    const amina = { ...at.ruth, personId: await at.person("Amina", { officer: at.ruth.funder }) };
    await addWards(at.ruth, ["Canalside"], at.ground);
    const [ward] = await store.read(wardsIn);
    expect([await addWards(amina, ["X"], at.ground), await endWard(amina, ward!.id, at.ground)]).toEqual([null, null]);
    expect(await store.read(wardsIn)).toEqual([ward]);
  });
});

it("are typed one a line", () => {
  expect(wardNamesIn(" Canalside \r\n\n Old   Town")).toEqual({ ok: true, names: ["Canalside", "Old Town"] });
  expect([wardNamesIn(" \n "), wardNamesIn("x".repeat(101))]).toEqual([
    { ok: false, problem: "names" },
    { ok: false, problem: "namesLong" },
  ]);
});
