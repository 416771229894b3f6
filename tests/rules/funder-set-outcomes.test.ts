import { examples } from "~/domain/rules/examples/funder-set-outcomes";
import { ruleTester } from "~tests/support/rule-tester";

/** So many of 100 outcomes written by the funder, so many with nobody named, and the others by the group. */
const of = (funder: number, unsaid = 0) =>
  Array.from({ length: 100 }, (_, place) => ({
    author: place < funder ? "funder" : place < funder + unsaid ? null : "group",
  }));
const grant = (outcomes: object[] | null, more: object = {}) =>
  ({ level: "grant", snapshot: { award: { outcomes, ...more } } }) as const;
const form = (fund: object) => ({ level: "form", snapshot: { fund } }) as const;
const passedOn = { exceptions: [{ code: "E7", facts: { body: "The Ministry" } }] };
const duty = { author: "funder", exceptions: [{ code: "E12", facts: { which: "Care Act" } }] };

ruleTester("funder-set-outcomes", {
  examples,
  quiet: [
    { when: "25%", ...grant(of(25)) },
    { when: "none at all", ...grant([]) },
    { when: "unrestricted, with none", ...grant(null, { funding_type: "FT01" }) },
    { when: "a form for unrestricted money, with none", ...form({ funding_types: ["FT01"] }) },
    { when: "written together", ...grant([{ author: "joint" }]) },
    { when: "the group's own, and fixed by them", ...grant(of(0), { outcomes_fixed: true }) },
    { when: "only those of a legal duty", ...grant([duty, { author: "group" }]) },
    { when: "25% whoever wrote one of them", ...grant(of(24, 1)) },
  ],
  flags: [
    { when: "26%", ...grant(of(26)), severity: "info", message: "authored", path: "award.outcomes" },
    { when: "50%", ...grant(of(50)), severity: "info" },
    { when: "51%", ...grant(of(51)), severity: "warn", computed: { share_pct: 51 } },
    { when: "99%", ...grant(of(99)), severity: "warn" },
    { when: "all", ...grant(of(100)), severity: "serious", message: "authored" },
    {
      when: "one, and it cannot be changed",
      ...grant(of(1), { outcomes_fixed: true }),
      severity: "serious",
      message: "fixed",
    },
    { when: "51%, whoever wrote the others", ...grant(of(51, 48)), severity: "warn", computed: { by_funder: 51 } },
    {
      when: "a form's",
      ...form({ id: "spring", outcomes: of(100) }),
      severity: "serious",
      subject: "form:spring",
      path: "fund.outcomes",
    },
    {
      when: "unrestricted, with outcomes all the same",
      ...grant(of(100), { funding_type: "FT01" }),
      severity: "serious",
    },
    {
      when: "a legal duty is left out of the count",
      ...grant([duty, { author: "funder" }]),
      severity: "serious",
      computed: { by_funder: 1 },
    },
    { when: "another body's set", ...grant(of(100), passedOn), severity: "warn" },
    { when: "another body's set never takes it off", ...grant(of(26), passedOn), severity: "info" },
  ],
  missing: [
    { when: "no word of outcomes", ...grant(null, { funding_type: "FT03" }), fields: ["outcomes"] },
    { when: "a form with no types", ...form({ funding_types: [] }), fields: ["outcomes"] },
    { when: "nobody says who wrote one that decides it", ...grant(of(25, 1)), fields: ["author"] },
    { when: "nothing at all", level: "grant", snapshot: {}, fields: ["outcomes"] },
  ],
});
