import { describe, expect, it } from "vitest";
import { designIn, emptyDesign, goodDefaults } from "~/domain/rounds/defaults";
import { faultsOf } from "~/domain/rounds/faults";
import { fieldNames } from "~/domain/rounds/fields";
import { roundRules } from "~/domain/rounds/round-rules";
import { checked, filledIn, wordOf } from "~tests/support/designs";

/** What no draft says: who else is there, what was asked of groups before, when each form is sent. */
const saidElsewhere = [
  ...["organisations", "bundles_wards"],
  ...["changes", "budget_change_pct", "participation", "change_decided_on", "affected_groups", "orgs_taking_part"],
];

describe("a round from the defaults, with sums and dates", () => {
  it("has nothing that is serious or worth fixing, and nothing at all to be told", () => {
    expect(checked(filledIn()).findings).toEqual([]);
  });

  it("leaves nothing unjudged that a draft could say", () => {
    const missing = checked(filledIn()).notAssessed.flatMap((one) => one.missing);
    expect(missing.filter((name) => !saidElsewhere.includes(name))).toEqual([]);
  });

  it("is told of each check once: found, not judged or passed", () => {
    const { findings, notAssessed, passed } = checked(filledIn());
    const told = [...findings.map(({ rule }) => rule), ...notAssessed.map(({ rule }) => rule), ...passed];
    expect(told.sort()).toEqual([...roundRules].sort());
  });

  it("contradicts itself nowhere", () => expect(faultsOf(filledIn())).toEqual([]));

  it("finds nothing worse than worth knowing with every sum and day still empty", () => {
    const bad = checked(goodDefaults(wordOf)).findings.filter(({ severity }) => severity === "serious");
    expect(bad).toEqual([]);
  });

  it("has words for all it says", () => {
    expect(JSON.stringify(goodDefaults(wordOf))).not.toContain("round-defaults:");
    expect(JSON.stringify(goodDefaults(wordOf))).not.toMatch(/"(questions|eligibility|clauses)\.[a-z-]+\.?/);
  });
});

describe("a design that was kept", () => {
  it("is read by what is known now: a field of another version is left out, one that is new is empty", () => {
    const { termMonths, ...older } = filledIn();
    expect(designIn({ ...older, colour: "red" })).toEqual({ ...filledIn(), termMonths: null });
    expect(designIn({})).toEqual(emptyDesign());
    expect(Object.keys(designIn({ colour: "red" }))).toEqual(fieldNames);
    expect(termMonths).toBe(60);
  });
});
