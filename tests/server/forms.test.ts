import { describe, expect, it } from "vitest";
import { z } from "zod";
import { formIn, parseForm, textsIn } from "~/server/forms.server";

const sending = (fields: [string, string | Blob][]) => {
  const body = new FormData();
  for (const [name, value] of fields) body.append(name, value);
  return new Request("http://localhost/x", { method: "POST", body });
};

describe("A form that was posted", () => {
  it("comes without marks that turn what stands beside it, nor what PostgreSQL cannot keep", async () => {
    const name = "\u202eHill\0foot\u2066 \u200fالنور\u2069 🍲 Club";
    const clean = "Hillfoot \u200fالنور 🍲 Club";
    const schema = z.object({ name: z.string() });
    expect(await parseForm(sending([["name", name]]), schema)).toMatchObject({ ok: true, data: { name: clean } });
    const sent = sending([
      ["ward", "a"],
      ["ward", "\u202db"],
      ["file", new Blob(["\u202e"])],
    ]);
    const form = await formIn(sent);
    expect(textsIn(form)).toEqual({ ward: ["a", "b"] });
    expect(await (form.get("file") as File).text()).toBe("\u202e");
  });

  it("is refused where the body is none", async () => {
    const request = new Request("http://localhost/x", {
      method: "POST",
      body: "x",
      headers: { "Content-Type": "a/b" },
    });
    await expect(formIn(request)).rejects.toMatchObject({ status: 400 });
  });
});
