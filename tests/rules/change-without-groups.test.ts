import { examples } from "~/domain/rules/examples/change-without-groups";
import { ruleTester } from "~tests/support/rule-tester";

/** Open for 84 days, answered, with a tenth of the groups, over the day before the decision. */
const talk = {
  opened_on: "2027-01-01",
  closed_on: "2027-03-26",
  orgs_taking_part: 4,
  response_published_on: "2027-04-01",
};
const cut = { budget_change_pct: -10, changes: [], change_decided_on: "2027-03-27", affected_groups: 40 };
const fund = (more: object, participation: object[] | null = [talk], asAt?: string) =>
  ({ level: "round", ...(asAt ? { asAt } : {}), snapshot: { fund: { ...cut, ...more }, participation } }) as const;
const talks = (...several: object[]) =>
  fund(
    {},
    several.map((one) => ({ ...talk, ...one })),
  );
const unasked = (more: object) => fund(more, []);

ruleTester("change-without-groups", {
  examples,
  quiet: [
    { when: "84 days, answered, a tenth of the groups", ...fund({}) },
    { when: "9.9% less", ...unasked({ budget_change_pct: -9.9 }) },
    { when: "nothing changes, whoever was asked", ...fund({ budget_change_pct: 0 }, null) },
    { when: "a change of another kind", ...unasked({ budget_change_pct: 0, changes: ["logo"] }) },
    { when: "an emergency", ...unasked({ is_emergency: true }) },
    { when: "the groups asked for it", ...unasked({ exceptions: [{ code: "E9", facts: { words: "Please" } }] }) },
    { when: "one talk was short, the other was not", ...talks({ opened_on: "2027-03-20" }, {}) },
    { when: "a talk about this fund", ...fund({ id: "a" }, [{ ...talk, about: "a" }]) },
    { when: "nobody is affected", ...fund({ affected_groups: 0 }) },
  ],
  flags: [
    { when: "10% less", ...unasked({}), severity: "serious", message: "notAsked", path: "participation" },
    { when: "10% more", ...unasked({ budget_change_pct: 10 }), severity: "serious" },
    ...["eligibility", "priorities", "closure"].map((change) => ({
      when: `a change of ${change}, the budget unknown`,
      ...unasked({ budget_change_pct: null, changes: [change] }),
      severity: "serious",
    })),
    { when: "nobody asked, whenever it is decided", ...unasked({ change_decided_on: null }), severity: "serious" },
    { when: "the talk ends on the day of the decision", ...talks({ closed_on: "2027-03-27" }), severity: "serious" },
    { when: "the talk is still open", ...talks({ closed_on: null }), severity: "serious" },
    { when: "the talk was about another fund", ...fund({ id: "a" }, [{ ...talk, about: "b" }]), severity: "serious" },
    {
      when: "83 days",
      ...talks({ opened_on: "2027-01-02" }),
      severity: "warn",
      message: "brief",
      path: "participation[0].closed_on",
      computed: { days: 83 },
    },
    {
      when: "no answer published",
      ...talks({ response_published_on: null }),
      severity: "warn",
      message: "noAnswer",
      path: "participation[0].response_published_on",
    },
    {
      when: "no answer, whoever took part",
      ...talks({ response_published_on: null, orgs_taking_part: null, opened_on: null }),
      severity: "warn",
    },
    {
      when: "3 of 40 groups",
      ...talks({ orgs_taking_part: 3 }),
      severity: "info",
      message: "few",
      path: "participation[0].orgs_taking_part",
      computed: { took_part_pct: 7.5 },
    },
    {
      when: "the better of two talks is told",
      ...talks({ opened_on: "2027-01-02" }, { orgs_taking_part: 3 }),
      severity: "info",
      path: "participation[1].orgs_taking_part",
    },
    { when: "asked anew from the day it is judged on", ...fund({}, [], "2027-01-11"), severity: "serious" },
    {
      when: "another body's condition is no reason here",
      ...unasked({ exceptions: [{ code: "E7" }] }),
      severity: "serious",
    },
  ],
  missing: [
    { when: "no word of the budget", ...unasked({ budget_change_pct: null }), fields: ["budget_change_pct"] },
    { when: "no word of other changes", ...unasked({ budget_change_pct: 0, changes: null }), fields: ["changes"] },
    { when: "nothing known of talks", ...fund({}, null), fields: ["participation"] },
    { when: "no day of the decision", ...fund({ change_decided_on: null }), fields: ["change_decided_on"] },
    { when: "no first day of the talk", ...talks({ opened_on: null }), fields: ["opened_on"] },
    { when: "not counted who came", ...talks({ orgs_taking_part: null }), fields: ["orgs_taking_part"] },
    { when: "not counted who is affected", ...fund({ affected_groups: null }), fields: ["affected_groups"] },
    {
      when: "nothing at all",
      level: "round",
      snapshot: {},
      fields: ["changes", "budget_change_pct", "participation", "change_decided_on"],
    },
  ],
});
