import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import type { Wording } from "~/domain/wordings/wording";
import { messagesIn, messagesWith } from "~/messages";
import { wordsFor } from "~/messages/words";
import { WordsAlong } from "~/messages/words-along";

const wordings: Wording[] = [
  { key: "fund-check:result.yes", texts: { text: "Yes & <come> in" } },
  { key: "fund-check:result.notYetText", texts: { one: "One to go.", other: "{{count}} to go." } },
];

describe("messages with a funder's own words", () => {
  it("say those as the funder does, and all others as we do", () => {
    const t = messagesWith("en", wordings).t;
    expect(t("fund-check:result.yes")).toBe("Yes & <come> in");
    expect([t("fund-check:result.notYetText", { count: 1 }), t("fund-check:result.notYetText", { count: 3 })]).toEqual([
      "One to go.",
      "3 to go.",
    ]);
    expect(t("fund-check:result.call")).toBe("Ask us to call you");
  });

  it("leave nothing behind for another's pages, nor for another language", () => {
    messagesWith("en", wordings).t("fund-check:result.yes");
    expect(messagesIn("en").t("fund-check:result.yes")).toBe("Yes, this looks right for you");
    expect(messagesWith("en", wordings.slice(1)).t("fund-check:result.yes")).toBe("Yes, this looks right for you");
    expect(messagesWith("cy", wordings.slice(0, 1)).t("fund-check:result.call")).toBe("Gofyn i ni eich ffonio");
    expect(messagesIn("cy").t("fund-check:result.yes")).toContain("Ydy");
  });

  it("what was typed in place of a value is put in as it is, not read again", () => {
    const own = [{ key: "fund-paper:send", texts: { text: "To {{funder}}, {{when}}" } }];
    expect(messagesWith("en", own).t("fund-paper:send", { funder: "$t(edge:home)", when: "{{funder}}" })).toContain(
      "{{funder}}",
    );
  });

  it("go along with a page with script, without a mark that ends it", () => {
    expect(wordsFor("en", ["fund-check:result.yes"], wordings)).toEqual({
      "fund-check": { result: { yes: "Yes & <come> in" } },
    });
    const along = createElement(WordsAlong, { locale: "en", names: ["fund-check:result.yes"], wordings });
    expect(renderToStaticMarkup(along)).toContain("Yes & \\u003ccome> in");
  });
});
