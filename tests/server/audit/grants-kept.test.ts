import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { GrantTable } from "~/domain/opendata/grant-table";
import { emptyRaw, type RawGrant } from "~/domain/opendata/raw-grant";
import { GrantsKept } from "~/server/audit/grants-kept.server";
import { testFolder } from "~tests/support/folder";

const at = testFolder();

function kept(grants: readonly Partial<RawGrant>[]): unknown[] {
  const keeping = new GrantsKept(at("."));
  for (const grant of grants) keeping.keep({ ...emptyRaw(), ...grant } as RawGrant, null);
  keeping.finish(new GrantTable());
  const lines = readFileSync(at("grants.jsonl"), "utf8").trim().split("\n");
  return lines.map((line) => JSON.parse(line));
}

it("keeps no title that names a private person, also beside an organisation that may be named", () => {
  const organisation = { organisationId: "GB-CHC-1234567", organisationName: "Wendle Hall" };
  const grants = [
    { id: "a", title: "Heating for Wendle Hall", ...organisation },
    { id: "b", title: "Bursary for Mary Jones", ...organisation, personName: "Mary Jones" },
    { id: "c", title: "Grant to Li Wu", personName: "Li Wu" },
    { id: "d", title: "Grant to Li Wu", organisationName: "Li Wu" },
  ];
  expect(kept(grants)).toEqual([
    ["a", "Heating for Wendle Hall", "Wendle Hall", null],
    ["b", null, "Wendle Hall", null],
    ["c", null, null, null],
    ["d", null, null, null],
  ]);
});
