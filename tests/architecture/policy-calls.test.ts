import type { RouteConfigEntry } from "@remix-run/route-config";
import ts from "typescript";
import { expect, it } from "vitest";
import type { Policy } from "~/domain/access/policies";
import { policies } from "~/policies";
import routes from "~/routes";
import { parsed, walk } from "~tests/support/sources";

/** What finds out who asks, by policy. The one that a route calls may go further than its policy, never less far. */
const guards: Record<Policy, readonly string[]> = {
  anyone: [],
  demo: ["onlyInDemo", "demoFolder"],
  "signed-in": ["signedIn", "secondStepShown", "passkeyPage"],
  administrator: ["administratorOf"],
  "administrator or auditor": ["readsPeopleOf"],
  "group or helper": ["inGroup", "inStory", "seesStory"],
  group: ["inGroup"],
  "group, changed by leads": ["inGroup"],
  officer: ["staffOf"],
  "officer or administrator": ["staffOf"],
  "funder, changed by officers": ["staffOf", "groupStaff"],
  "funder's own, changed by officers": ["roundStaff", "staffOf"],
  "funder's own, changed by administrators": ["roundStaff", "administratorOf"],
  "those who agree": ["agreesOf"],
  "officer, finance or auditor": ["staffOf"],
};

const files = filesOf((await routes) as RouteConfigEntry[]);

it.each([...files].filter(([path]) => guards[policies[path]!].length > 0))("%s asks who it is for", (path, file) => {
  const calls = guards[policies[path]!];
  const source = parsed(`app/${file}`);
  const functions = new Map(
    source.statements.filter(ts.isFunctionDeclaration).map((one) => [one.name?.text ?? "", one] as const),
  );
  const answering = ["loader", "action"].filter((name) => functions.has(name));
  expect(answering.length, file).toBeGreaterThan(0);
  for (const name of answering) expect([file, name, guardIn(name, functions, calls)]).toEqual([file, name, true]);
});

/** Whether a function calls a guard, or another function of its file that does. */
function guardIn(
  name: string,
  functions: ReadonlyMap<string, ts.FunctionDeclaration>,
  calls: readonly string[],
  asked: readonly string[] = [],
): boolean {
  const called: string[] = [];
  walk(functions.get(name)!, (node) => {
    if (ts.isCallExpression(node)) called.push(node.expression.getText());
  });
  if (called.some((one) => calls.includes(one))) return true;
  const own = called.filter((one) => functions.has(one) && !asked.includes(one) && one !== name);
  return own.some((one) => guardIn(one, functions, calls, [...asked, name]));
}

function filesOf(level: RouteConfigEntry[], above = ""): Map<string, string> {
  return new Map(
    level.flatMap(({ path, index, file, children }) => {
      const here = path ? `${above}/${path}` : above;
      const own: [string, string][] = path || index ? [[here || "/", file]] : [];
      return [...own, ...filesOf(children ?? [], here)];
    }),
  );
}
