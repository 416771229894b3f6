import { describe, expect, it } from "vitest";
import { browserName } from "~/domain/people/browser-name";
import { codeFrom, codeLetters, codeTyped } from "~/domain/people/code";
import { emailKey } from "~/domain/people/email";
import { sessionEnds } from "~/domain/people/session-limits";
import { COUNTED_OVER, waitBeforeAsking } from "~/domain/people/sign-in-limits";

describe("an address", () => {
  it.each([
    ["Maureen@Example.org", "maureen@example.org"],
    [" maureen@example.org\n", "maureen@example.org"],
    ["maureen @example.org", "maureen@example.org"],
    ["siân@ŵyn.cymru", "siân@ŵyn.cymru"],
    ["a.b+c@example.co.uk", "a.b+c@example.co.uk"],
  ])("%j is compared as %s", (typed, key) => {
    expect(emailKey(typed)).toBe(key);
  });

  it.each(["", "maureen", "maureen@", "@example.org", "maureen@example", "a@b@example.org", "a,b@example.org"])(
    "%j is none",
    (typed) => {
      expect(emailKey(typed)).toBeNull();
    },
  );

  it.each(["a@example.org>\nBcc: b@example.org", "<a@example.org>", "a@example..org", `${"a".repeat(250)}@b.org`])(
    "%j is none",
    (typed) => {
      expect(emailKey(typed)).toBeNull();
    },
  );
});

describe("a code", () => {
  it("has eight letters that cannot be mixed up, each as likely as the others", () => {
    expect(codeLetters).not.toMatch(/[O0I1L]/);
    expect(codeFrom(new Uint8Array(64).fill(0))).toBe("AAAA-AAAA");
    expect(codeFrom(Uint8Array.from([255, 250, 248, 247, 30, 31, 0, 1, 2, 3, 4, 5]))).toBe("99AA-BCDE");
    expect(() => codeFrom(new Uint8Array(64).fill(255))).toThrow("too few");
  });

  it.each(["k7mp3xqr", "K7MP-3XQR", " k7mp 3xqr ", "K7MP–3XQR", "k7mp\u200b3xqr\n"])(
    "%j is what was meant",
    (typed) => {
      expect(codeTyped(typed)).toBe("K7MP-3XQR");
    },
  );

  it("with a letter too many is another", () => {
    expect(codeTyped("K7MP-3XQRA")).not.toBe("K7MP-3XQR");
  });
});

describe("a session", () => {
  const startedAt = new Date("2026-11-26T09:00:00Z");
  const later = (ms: number) => new Date(startedAt.getTime() + ms);
  const minutes = 60_000;

  it.each([
    ["own", true, 30],
    ["own", false, 12 * 60],
    ["shared", true, 20],
    ["shared", false, 20],
  ] as const)("on a computer of %s, staff %s, ends after %i quiet minutes", (device, isStaff, quiet) => {
    const ends = sessionEnds({ device, startedAt, seenAt: later(5 * minutes) }, isStaff);
    expect(ends).toEqual(later((5 + quiet) * minutes));
  });

  it.each([
    ["own", true, 12],
    ["own", false, 14 * 24],
    ["shared", false, 12],
  ] as const)("on a computer of %s, staff %s, ends after %i hours whatever is done", (device, isStaff, hours) => {
    const seenAt = later(hours * 60 * minutes - 1);
    expect(sessionEnds({ device, startedAt, seenAt }, isStaff)).toEqual(later(hours * 60 * minutes));
  });
});

describe("asking for a mail", () => {
  const now = new Date("2026-11-26T09:00:00Z");
  const times = (count: number) => Array.from({ length: count }, (_, i) => new Date(now.getTime() - 1_000 * (i + 1)));
  const none = { own: [], sender: [], address: [] };

  it("waits from the sixth for one address on", () => {
    expect(waitBeforeAsking({ own: times(4), sender: times(4), address: times(4) }, now)).toBe(0);
    expect(waitBeforeAsking({ own: times(5), sender: times(5), address: times(5) }, now)).toBe(COUNTED_OVER - 5_000);
  });

  it("waits from the twenty-first of one sender on", () => {
    expect(waitBeforeAsking({ ...none, sender: times(19) }, now)).toBe(0);
    expect(waitBeforeAsking({ ...none, sender: times(20) }, now)).toBe(COUNTED_OVER - 20_000);
  });

  it("a flood of others leaves everyone two of their own", () => {
    const address = times(500);
    expect(waitBeforeAsking({ own: [], sender: [], address }, now)).toBe(0);
    expect(waitBeforeAsking({ own: times(1), sender: times(1), address }, now)).toBe(0);
    expect(waitBeforeAsking({ own: times(2), sender: times(2), address }, now)).toBeGreaterThan(0);
  });
});

it.each([
  ["Mozilla/5.0 (Android 14; Mobile; rv:132.0) Gecko/132.0 Firefox/132.0", "Firefox, Android"],
  [
    "Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 Version/18.1 Mobile/15E148 Safari/604.1",
    "Safari, iPhone",
  ],
  [
    "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/131.0.0.0 Safari/537.36 Edg/131.0.0.0",
    "Edge, Windows",
  ],
  ["curl/8.5.0", ""],
  [null, ""],
])("%s is called %j", (agent, name) => {
  expect(browserName(agent)).toBe(name);
});
