import { expect, it } from "vitest";
import type { SignedIn } from "~/domain/people/viewer";
import { administratorOf, readsPeopleOf } from "~/server/viewer/administrator.server";

const viewer: SignedIn = {
  ...{
    kind: "person",
    personId: "p-1",
    name: "Ruth",
    sessionId: "s-1",
    device: "own",
    inboxKey: null,
    memberships: [],
  },
  ...{ factorAt: null, lacksFactor: true, roles: [] },
};
const page = (method = "GET") => new Request("http://localhost/settings/people?role=finance", { method });

function thrownBy(work: () => unknown): Response {
  try {
    work();
  } catch (thrown) {
    return thrown as Response;
  }
  throw new Error("nothing was thrown");
}

it.each([
  ["looking", administratorOf, "GET", "/sign-in/second?to=%2Fsettings%2Fpeople%3Frole%3Dfinance"],
  ["reading", readsPeopleOf, "GET", "/sign-in/second?to=%2Fsettings%2Fpeople%3Frole%3Dfinance"],
  ["changing", administratorOf, "POST", "/sign-in/second?to=%2Faccount"],
] as const)("%s without the second step leads to it, and back", (_, policy, method, to) => {
  const { status, headers } = thrownBy(() => policy({ viewer }, page(method)));
  expect([status, headers.get("Location"), headers.get("Cache-Control")]).toEqual([303, to, "no-store"]);
});

it("with it, and without the role, there is nothing", () => {
  const shown = { ...viewer, factorAt: new Date(), lacksFactor: false };
  expect(thrownBy(() => administratorOf({ viewer: shown }, page())).status).toBe(404);
});
