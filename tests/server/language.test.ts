import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { fetchPage } from "~tests/support/page";
import { type Running, startServer } from "~tests/support/server";

let server: Running;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());

async function asked(path: string, cookie = "") {
  const answer = await fetch(server.origin + path, { headers: { cookie } });
  const html = await answer.text();
  return { html, lang: /<html lang="([^"]+)"/.exec(html)?.[1], set: answer.headers.get("set-cookie"), answer };
}

describe("the language of a page", () => {
  it.each([
    ["/", "", "en-GB"],
    ["/?lang=cy", "", "cy"],
    ["/?lang=cy&x=1", "lang=en", "cy"],
    ["/?x=1&lang=en", "lang=cy", "en-GB"],
    ["/", "lang=cy", "cy"],
    ["/", "other=1; lang=cy; more=2", "cy"],
    ["/", "slang=cy", "en-GB"],
    ["/", "lang=cymraeg", "en-GB"],
    ["/?lang=fr", "", "en-GB"],
    ["/?lang=cymru", "", "en-GB"],
    ["/?slang=cy", "", "en-GB"],
    ["/checks/no-such-check?lang=cy", "", "cy"],
    ["/nowhere", "lang=cy", "cy"],
  ])("%s with the cookie “%s” is %s", async (path, cookie, lang) => {
    expect((await asked(path, cookie)).lang).toBe(lang);
  });

  it("is kept when it is asked for and forgotten when English is, and no cookie is set for anything else", async () => {
    expect((await asked("/?lang=cy")).set).toMatch(/^lang=cy; Max-Age=31536000; Path=\/; .*HttpOnly; SameSite=Lax$/);
    expect((await asked("/?lang=en", "lang=cy")).set).toMatch(/^lang=; Path=\/; Expires=Thu, 01 Jan 1970/);
    for (const path of ["/", "/?lang=en", "/?lang=fr"]) expect((await asked(path)).set, path).toBeNull();
    expect((await asked("/?lang=cy", "lang=cy")).set).toBeNull();
  });

  it("is not kept by anybody between us and the reader", async () => {
    const { answer } = await asked("/?lang=cy");
    expect(answer.headers.get("cache-control")).toBe("private, no-cache");
    expect(answer.headers.get("vary")).toMatch(/\bCookie\b/);
  });

  it("stays English where there is no Welsh yet, and a sentence in Welsh says so", async () => {
    const { html, lang } = await asked("/audit?lang=cy");
    expect(lang).toBe("en-GB");
    expect(html).toMatch(/<aside[^>]* lang="cy"><div[^>]*><p>.*?Saesneg/);
    expect(html).not.toContain('hrefLang="cy"');
    expect((await asked("/audit")).html).not.toContain('lang="cy"');
  });
});

describe("the link to the other language", () => {
  it("keeps the path and all that stands in the address", async () => {
    const { html } = await fetchPage(server.origin, "/who-we-fund?funder=a%26b&after=2");
    expect(html).toContain('lang="cy" hrefLang="cy" href="?funder=a%26b&amp;after=2&amp;lang=cy"');
  });

  it("leads back", async () => {
    const { html } = await fetchPage(server.origin, "/checks/funding-gap?lang=cy");
    expect(html).toContain('lang="en" hrefLang="en" href="?lang=en"');
  });
});
