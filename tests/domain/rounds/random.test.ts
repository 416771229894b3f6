import { PassThrough } from "node:stream";
import { text } from "node:stream/consumers";
import { createElement, type ReactElement } from "react";
import { renderToPipeableStream } from "react-dom/server";
import { I18nextProvider } from "react-i18next";
import { describe, expect, it } from "vitest";
import type { Judged, RoundCheck } from "~/domain/rounds/check";
import { type Design, type FieldName, fieldNames, fields, isField } from "~/domain/rounds/fields";
import { canFix, fixed } from "~/domain/rounds/fixes";
import type { Kind } from "~/domain/rounds/kinds";
import { liveOf } from "~/domain/rounds/live";
import { pressOf } from "~/domain/rounds/pressed";
import type { RowKinds, RowsKind } from "~/domain/rounds/rows";
import { type History, snapshotOf } from "~/domain/rounds/snapshot-of";
import { spansOf } from "~/domain/rounds/spans";
import { wentBetween } from "~/domain/rounds/went";
import { worseThan } from "~/domain/rounds/worse";
import { minutesToApply } from "~/domain/rules/application-hours";
import { causes, competitionOf, knownOf } from "~/domain/rules/competition-facts";
import { valuesOn } from "~/domain/rules/parameters";
import type { Fix } from "~/domain/rules/rule";
import { rank } from "~/domain/rules/settle";
import { snapshotSchema } from "~/domain/rules/snapshot";
import { messagesIn, translator } from "~/messages";
import { CheckPanel } from "~/ui/rounds/check-panel";
import { asAt, checked, findingOf, ground, noHistory, randomDesign, terms } from "~tests/support/designs";
import { pick, seeded } from "~tests/support/random-snapshots";

const SEED = 20_270_401;
const COUNT = 1_000;

const isHigher = "over £1,000 a grant is no micro grant any more, and all is asked of it";
const becomesRevenue = "money that only paid for things may now pay for work, and what is said of work begins to count";
/** `rule code > other rule`: why pressing the one makes the other worse. */
const allowed: Record<string, string> = {
  "no-core-costs allow_unrestricted > one-year-terms": becomesRevenue,
  "no-core-costs allow_unrestricted > short-spend-window": becomesRevenue,
  "no-core-costs allow_running_costs > one-year-terms": becomesRevenue,
  "no-core-costs allow_running_costs > short-spend-window": becomesRevenue,
  "tight-budget-lines unrestricted > one-year-terms": becomesRevenue,
  "tight-budget-lines unrestricted > short-spend-window": becomesRevenue,
  "year-end-rush pay_as_core > one-year-terms": becomesRevenue,
  "one-year-terms make_36 > no-inflation-uplift": "it says: the same amount each year",
  "one-year-terms make_36 > payment-in-arrears": "a term of a month or two hid what it costs to be paid each quarter",
  "one-year-terms make_60 > payment-in-arrears": "a term of a month or two hid what it costs to be paid each quarter",
  "orphan-pilot fund_three_years > payment-in-arrears":
    "a term of a month or two hid what it costs to be paid each quarter",
  "orphan-pilot fund_three_years > no-groundwork-money": isHigher,
  "no-inflation-uplift add_uplift > multi-year-in-name-only":
    "years that are not firm are a larger part once they rise",
  "decision-lag add_meeting > orphan-pilot": "without a first day the grant is reckoned from the decision, now sooner",
};

interface Pressed {
  finding: Judged;
  fix: Fix;
  design: Design;
  after: Design;
  was: RoundCheck;
  is: RoundCheck;
  history: History;
}

function pressesOf(design: Design, history: History): Pressed[] {
  const was = checked(design, { history });
  return was.findings.flatMap((finding) =>
    finding.fixes
      .filter((fix) => canFix(finding.rule, fix))
      .map((fix) => {
        const after = { ...design, ...fixed(design, finding.rule, fix, ground) };
        return { finding, fix, design, after, was, history, is: checked(after, { history }) };
      }),
  );
}

/** In how many ways a finding says that something is wrong, and how much of it. */
function hitsOf(finding: Judged, design: Design, history: History): number {
  const { rule, computed, inputs } = finding;
  const size = (value: unknown) => (Array.isArray(value) ? value.length : Number(value ?? 0));
  const { fund, ...rest } = snapshotOf({ id: "r", design }, terms, history);
  const minutes = minutesToApply({ fund, ...rest });
  if (rule === "novelty-demand") return size(computed.hits) + Number(inputs.requires_new === true);
  if (rule === "campaign-gag") return size(computed.clauses);
  if (rule === "application-burden") return minutes.low + minutes.high;
  if (rule === "form-friction")
    return size(computed.already_held) + size(computed.no_use) + Number(inputs.form_visible_before_signup !== true);
  if (rule === "competitive-waste") {
    const known = knownOf(competitionOf({ fund, ...rest }, terms.hourPence), fund);
    const said = { ...known, success_rate_published: known.success_rate_published ?? false };
    return causes(said, valuesOn("competitive-waste", null)).filter(([, how]) => how !== null).length;
  }
  if (rule === "match-funding-burden")
    return (
      Number(inputs.match_before_applying === true) + Number(finding.fixes.some(({ code }) => code === "waive_small"))
    );
  if (rule === "multi-year-in-name-only") return finding.fixes.length;
  if (rule === "savings-penalty") return finding.fixes.length;
  return 1;
}

const shown = ({ finding, fix, design, after }: Pressed) => {
  const changed = Object.entries(after).filter(([name, value]) => value !== design[name as keyof Design]);
  return JSON.stringify({ finding, fix, changed, design }).replace(/(word ){9,}/g, "word ");
};

const nameOf = ({ finding, fix }: Pressed) => `${finding.rule} ${fix.code}`;

function isLowered({ finding, design, after, is, history }: Pressed): boolean {
  const now = findingOf(is, finding.rule);
  if (!now) return true;
  if (rank(now.severity) !== rank(finding.severity)) return rank(now.severity) < rank(finding.severity);
  return hitsOf(now, after, history) < hitsOf(finding, design, history);
}

/** Rules that were judged before and are worse now. */
function worsened({ finding, was, is }: Pressed): string[] {
  return worseThan(was, is).filter((rule) => rule !== finding.rule);
}

/** What the check panel says beside a press, as the page shows it. */
async function saidBeside({ finding, fix, design, history }: Pressed): Promise<string> {
  const known = { id: "r", terms: { ...terms, thresholds: {} }, history, kept: [], today: asAt };
  const live = liveOf(known, design);
  const of = { known, live, roundId: "r", version: 1, chosen: null, part: "length", tab: "t", canChange: true };
  const drawn = createElement(CheckPanel, of);
  const html = await whole(createElement(I18nextProvider, { i18n: messagesIn("en") }, drawn));
  const own = html.slice(html.indexOf(`id="finding-${finding.rule}"`));
  const value = JSON.stringify(pressOf(fix, design)).replaceAll('"', "&quot;");
  const [, after = ""] = own.split(`value="${value}"`);
  return after.slice(0, after.search(/<button|<\/form>/));
}

/** With what a server waits for before it sends a page. */
async function whole(drawn: ReactElement): Promise<string> {
  const sent = new PassThrough();
  const { pipe } = renderToPipeableStream(drawn, { onAllReady: () => pipe(sent) });
  return await text(sent);
}

/** Whether a form could have typed it. */
function isHeld(name: FieldName, value: unknown): boolean {
  const kind: Kind<unknown> | RowsKind<RowKinds> = fields[name];
  if ("fields" in kind) return Array.isArray(value) && value.length <= kind.most;
  return JSON.stringify(kind.read(kind.write(value))) === JSON.stringify({ value });
}

describe(`${COUNT} random designs`, () => {
  const chance = seeded(SEED);
  const histories = [noHistory, { repeatPct: 80, successPct: 4 }, { repeatPct: 10, successPct: 60 }];
  const pressed = Array.from({ length: COUNT }, () => randomDesign(chance)).flatMap((design) => {
    const history = pick(chance, histories);
    snapshotSchema.parse(snapshotOf({ id: "r", design }, terms, history));
    return pressesOf(design, history);
  });
  const told = (wrong: Pressed[]) => [...new Set(wrong.map(nameOf))];

  it("bring out enough to press", () => {
    expect(pressed.length).toBeGreaterThan(COUNT);
    expect(new Set(pressed.map(nameOf)).size).toBeGreaterThan(30);
  });

  it("a press clears its own finding or lowers it", () => {
    const wrong = pressed.filter((one) => !isLowered(one));
    const first = wrong[0];
    expect(told(wrong), first && shown(first)).toEqual([]);
  });

  it("a form is cut until nothing is said of it, the rest of it word for word, and no more than it takes", () => {
    const cut = pressed.filter(({ fix }) => fix.code === "trim_form");
    expect(cut.length).toBeGreaterThan(20);
    for (const one of cut) {
      const { fix, design, after, is } = one;
      expect(findingOf(is, "application-burden"), shown(one)).toBeUndefined();
      const words = ({ questions, attachments }: Design) =>
        [...questions, ...attachments].map((row) => JSON.stringify({ ...row, isCutOff: null }));
      expect(words(design)).toEqual(expect.arrayContaining(words(after)));
      for (const { list, id } of wentBetween(design, after)?.gone ?? []) {
        const back = after[list].concat(design[list].filter((row) => row.id === id) as never);
        expect(spansOf({ ...after, [list]: back }).whole.high, shown(one)).toBeGreaterThan(Number(fix.value) * 60);
      }
    }
  });

  it("beside a press stands what it makes worse, before it is pressed", async () => {
    const t = translator("en");
    const firsts = new Map(pressed.flatMap((one) => worsened(one).map((rule) => [`${nameOf(one)} > ${rule}`, one])));
    expect(firsts.size).toBeGreaterThan(10);
    for (const [pair, one] of firsts) {
      const rule = pair.split(" > ")[1]!;
      const title = t(`rules/${rule}:title`).replaceAll("'", "&#x27;");
      expect([pair, (await saidBeside(one)).includes(title)]).toEqual([pair, true]);
    }
  });

  it("a press makes no other finding worse, save where a reason is given here", () => {
    const pairs = pressed.flatMap((one) => worsened(one).map((rule) => [`${nameOf(one)} > ${rule}`, one] as const));
    const wrong = pairs.filter(([pair]) => !(pair in allowed));
    expect([...new Set(wrong.map(([pair]) => pair))], wrong[0] && shown(wrong[0][1])).toEqual([]);
  });

  it("a press changes fields of the design only, and leaves values that a form could hold", () => {
    for (const { after, design } of pressed) {
      expect(Object.keys(after).filter((name) => !isField(name))).toEqual([]);
      expect(Object.keys(after).length).toBe(Object.keys(design).length);
      for (const name of fieldNames)
        if (after[name] !== design[name]) expect(isHeld(name, after[name]), name).toBe(true);
    }
  });
});
