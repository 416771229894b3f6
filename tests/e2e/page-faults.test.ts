import { expect, it } from "vitest";
import { faultsOf } from "~tests/support/page";

const page = (body: string, head = "<title>Checks – Perennial</title>", html = '<html lang="en-GB">') =>
  `<!DOCTYPE html>${html}<head>${head}</head><body>${body}</body></html>`;

it("finds nothing wrong with a good page", () => {
  expect(faultsOf(page('<h1>Checks</h1><label for="q">Find</label><input id="q"><label>All <input></label>'))).toEqual(
    [],
  );
});

it.each([
  ["no language", page("<h1>Checks</h1>", undefined, "<html>")],
  ["0 h1", page("<h2>Checks</h2>")],
  ["2 h1", page("<h1>Checks</h1><h1>More</h1>")],
  ['title "Other" does not begin with h1 "Checks"', page("<h1>Checks</h1>", "<title>Other</title>")],
  ["id a twice", page('<h1>Checks</h1><p id="a"></p><p id="a"></p>')],
  ["no label for <input>", page("<h1>Checks</h1><input>")],
  ["no label for <textarea>", page("<h1>Checks</h1><textarea></textarea>")],
  ["<button> in another", page("<h1>Checks</h1><a href='/'><button>x</button></a>")],
  ["nowhere", page('<h1>Checks</h1><section aria-labelledby="nowhere"></section>')],
])("finds %s", (fault, html) => {
  expect(faultsOf(html)).toContain(fault);
});
