import type { RouteConfigEntry } from "@remix-run/route-config";
import ts from "typescript";
import { expect, it } from "vitest";
import { policies } from "~/policies";
import routes from "~/routes";
import { parsed, walk } from "~tests/support/sources";

/** What is given a request and reads its address alone; whatever else gets one reads its form. */
const readAddress = [
  ...[
    "signedIn",
    "staffOf",
    "administratorOf",
    "inGroup",
    "inStory",
    "seesStory",
    "keepIfSignedOut",
    "keptHere",
    "roundStaff",
    "agreesOf",
  ],
  ...["toGroupPage", "otherIn", "pathBack", "asked", "sessionFor"],
];

/** Forms whose words need not be kept, and why. */
const withoutWords: Readonly<Record<string, string>> = {
  "account/authenticator.tsx": "a press",
  "account/authenticator-confirmation.tsx": "a number that counts for half a minute",
  "account/letters.tsx": "picks that stand as they were saved",
  "account/passkey-challenge.ts": "no form: script asks for a challenge",
  "account/passkeys.tsx": "a key that the browser makes anew, and its name with it",
  "group/files.tsx": "a file, which is not kept; its kind and day are picked with it",
  "group/sharing.tsx": "picks",
  "group/story-confirmation.tsx": "a press",
  "officer/duplicates-distinct.ts": "a press",
  "officer/duplicates-distinct-undoing.ts": "a press",
  "officer/matching.tsx": "ticks and names beside a list that may be another by then",
  "officer/merging.tsx": "a pick",
  "officer/round-draft.ts": "script keeps the words in the page, whose own address keeps them when it is left",
  "officer/round-fixes.ts": "a press",
  "officer/round-publish.tsx": "a press",
  "officer/round-settling.ts": "a pick between two texts that are both kept",
  "officer/round-undoing.ts": "a press",
  "public/sign-in-passkey.tsx": "an answer to a challenge",
  "public/sign-in-second.tsx": "a number that counts for half a minute",
  "settings/person-roles.tsx": "picks",
  "settings/word-original.ts": "a press",
  "settings/word-undoing.ts": "a press",
};

const actions = filesOf((await routes) as RouteConfigEntry[]).flatMap(({ path, file }) => {
  const isPublic = ["anyone", "demo"].includes(policies[path]!);
  const action = isPublic ? undefined : functionsOf(file).get("action");
  return action ? [{ name: file.replace("routes/", ""), file, action }] : [];
});

it.each(actions.filter(({ file, action }) => readsForm(file, action)))(
  "$name keeps words that were typed when the session ended (or stands in the list above, with its reason)",
  ({ name, action }) => {
    const [first] = action.body!.statements;
    const keepsFirst = first!.getText().startsWith("await keepIfSignedOut(");
    expect([name, keepsFirst]).toEqual([name, !(name in withoutWords)]);
  },
);

it("the list of forms without words has no leftovers", () => {
  const reading = actions.filter(({ file, action }) => readsForm(file, action)).map(({ name }) => name);
  expect(Object.keys(withoutWords).filter((name) => !reading.includes(name))).toEqual([]);
});

/** Whether an action gives its request to something that may read its body. */
function readsForm(file: string, action: ts.FunctionDeclaration): boolean {
  const own = functionsOf(file);
  let reads = false;
  walk(action, (node) => {
    if (!ts.isCallExpression(node) || readAddress.includes(node.expression.getText())) return;
    if (own.has(node.expression.getText())) return;
    if (/^new URL/.test(node.getText())) return;
    if (node.arguments.some((one) => /(^|[{,.\s])request\b(?!\.(url|headers))/.test(one.getText()))) reads = true;
  });
  return reads;
}

function functionsOf(file: string): Map<string, ts.FunctionDeclaration> {
  const declared = parsed(`app/${file}`).statements.filter(ts.isFunctionDeclaration);
  return new Map(declared.map((one) => [one.name?.text ?? "", one] as const));
}

function filesOf(level: RouteConfigEntry[], above = ""): { path: string; file: string }[] {
  return level.flatMap(({ path, index, file, children }) => {
    const here = path ? `${above}/${path}` : above;
    const own = path || index ? [{ path: here || "/", file }] : [];
    return [...own, ...filesOf(children ?? [], here)];
  });
}
