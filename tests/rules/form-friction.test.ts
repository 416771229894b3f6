import { examples } from "~/domain/rules/examples/form-friction";
import type { Snapshot } from "~/domain/rules/snapshot";
import { ruleTester } from "~tests/support/rule-tester";

/** 60 minutes and three for each short question: 60 of them make four hours. */
const asks = (count: number, more: object = {}) =>
  Array.from({ length: count }, () => ({ type: "tick", already_held: false, used_for: "To pay you", ...more }));
const form = (fund: object = {}, more: Partial<Snapshot> = {}): { level: "form"; snapshot: Snapshot } => ({
  level: "form",
  snapshot: {
    fund: { form_visible_before_signup: true, saves_drafts: true, guidance_text: "", ...fund },
    questions: asks(2),
    attachments: [],
    ...more,
  },
});
const held = (count: number, more: object = {}) =>
  form({}, { questions: [...asks(count, { already_held: true, ...more }), ...asks(2)] });
const unsaved = (questions: number) => form({ saves_drafts: false }, { questions: asks(questions) });

ruleTester("form-friction", {
  examples,
  quiet: [
    { when: "an open page that keeps drafts", ...form() },
    { when: "long, and drafts are kept", ...form({}, { questions: asks(61) }) },
    { when: "no questions at all", ...form({}, { questions: [] }) },
    { when: "a paper that only the group has", ...form({}, { attachments: [{ usually_exists: true }] }) },
  ],
  flags: [
    {
      when: "one thing asked twice",
      ...held(1),
      severity: "info",
      message: "held",
      path: "questions",
      computed: { already_held: 1, no_use: 0 },
    },
    { when: "two things", ...held(2), severity: "info" },
    { when: "three things", ...held(3), severity: "warn", message: "held" },
    { when: "three things, with no use noted", ...held(3, { used_for: " " }), severity: "warn", message: "both" },
    {
      when: "one with no use noted",
      ...form({}, { questions: asks(1, { used_for: null }) }),
      severity: "info",
      message: "unused",
    },
    {
      when: "two questions, and a paper from a public register",
      ...form(
        {},
        {
          questions: asks(2, { already_held: true }),
          attachments: [{ usually_exists: true, on_public_register: true }],
        },
      ),
      severity: "warn",
      computed: { already_held: 3 },
    },
    {
      when: "hidden before signing up",
      ...form({ form_visible_before_signup: false }),
      severity: "warn",
      message: "wall",
      path: "fund.form_visible_before_signup",
    },
    {
      when: "four hours without drafts",
      ...unsaved(60),
      severity: "warn",
      message: "noDrafts",
      path: "fund.saves_drafts",
      computed: { hours: 4 },
    },
    { when: "four hours and three minutes without drafts", ...unsaved(61), severity: "serious", message: "lost" },
    {
      when: "long without drafts, whoever can see it",
      ...form({ saves_drafts: false, form_visible_before_signup: null }, { questions: asks(61) }),
      severity: "serious",
    },
    {
      when: "hidden, and so short that drafts hardly matter",
      ...form({ form_visible_before_signup: false, saves_drafts: null }),
      severity: "warn",
      message: "wall",
    },
    {
      when: "three things are known, the fourth is not",
      ...form({}, { questions: [...asks(3, { already_held: true }), ...asks(1, { already_held: null })] }),
      severity: "warn",
      message: "held",
      computed: { already_held: 3 },
    },
    {
      when: "another body's question",
      ...form({ exceptions: [{ code: "E7" }], saves_drafts: false }, { questions: asks(61) }),
      severity: "warn",
    },
    {
      when: "another body's question never takes it off",
      ...form({ exceptions: [{ code: "E7" }] }, { questions: asks(1, { used_for: "" }) }),
      severity: "info",
    },
  ],
  missing: [
    {
      when: "not said who sees it",
      ...form({ form_visible_before_signup: null }),
      fields: ["form_visible_before_signup"],
    },
    { when: "not said whether drafts are kept", ...form({ saves_drafts: null }), fields: ["saves_drafts"] },
    {
      when: "not said what is held",
      ...form({}, { questions: asks(1, { already_held: null }) }),
      fields: ["already_held"],
    },
    { when: "no questions given", ...form({}, { questions: null }), fields: ["questions"] },
    {
      when: "no drafts, and not said how long the papers take",
      ...form({ saves_drafts: false }, { attachments: [{}, {}] }),
      fields: ["usually_exists"],
    },
    {
      when: "nothing at all",
      level: "form",
      snapshot: {},
      fields: ["form_visible_before_signup", "saves_drafts", "guidance_text", "questions", "attachments"],
    },
  ],
});
