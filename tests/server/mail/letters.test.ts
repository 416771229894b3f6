import { simpleParser } from "mailparser";
import { createTransport } from "nodemailer";
import { describe, expect, it } from "vitest";
import { type Letter, letterOf } from "~/server/mail/letters.server";
import { envelopeOf } from "~/server/mail/message.server";

const origin = "https://grants.example.org";
const link = `${origin}/sign-in/7fXq-2_aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa`;
const name = "Siân Llŷr-Ŵyn";
const signIn = { link, code: "K7MQ-4XRT", minutes: 10, name };
const role = { role: "officer", funder: "Cyngor Wendle – £ & <Co>", by: "Amina", name };

const written = (kind: string, values: Record<string, string | number>) => letterOf(kind, values, origin)!;

async function read(letter: Letter) {
  const { text, html } = letter;
  const message = { id: "a".repeat(22), letter, to: "sian@example.org" };
  const at = new Date("2026-11-23T12:00:00Z");
  const envelope = envelopeOf({ ...message, orderedAt: at, at }, { mailFrom: "from@example.org", host: "example.org" });
  const composer = createTransport({ streamTransport: true, buffer: true });
  const { message: bytes } = await composer.sendMail({ ...envelope, text, html });
  return { mail: await simpleParser(bytes), head: String(bytes).split(/\r?\n\r?\n/)[0]! };
}

describe("the letter to sign in", () => {
  it("has the link and the code on lines of their own, then what they are good for", () => {
    const lines = written("sign-in", signIn).text.split("\n");
    expect(lines.filter((line) => line === link || line === signIn.code)).toEqual([link, signIn.code]);
    const after = lines.slice(lines.indexOf(signIn.code) + 1).filter((line) => line !== "");
    expect(after.slice(0, 3)).toEqual([
      "The link and the code work once, for 10 minutes.",
      "If you did not ask for this, nothing has happened. You need do nothing.",
      "Nobody from us will ever ask you for the code.",
    ]);
  });

  it("does not show the code in its subject, which a locked telephone shows", () => {
    expect(written("sign-in", signIn).subject).toBe("Your link to sign in to grants.example.org");
  });

  it("greets without a name when there is none", () => {
    const { name: _, ...nameless } = signIn;
    expect(written("sign-in", nameless).text).toMatch(/^Hello\n/);
  });
});

describe("the letter about a role", () => {
  it("says who gave what, and where to go", () => {
    const { subject, text } = written("role-given", role);
    expect(subject).toBe(`You now have a part at ${role.funder}`);
    expect(text.split("\n")).toEqual(
      expect.arrayContaining([`Hello ${name}`, `Amina has made you an officer for ${role.funder}.`, origin]),
    );
  });

  it("leaves out who gave it when nobody did", () => {
    expect(written("role-given", { ...role, by: "" }).text).toContain(`You are now an officer for ${role.funder}.`);
  });
});

describe("the letters about a role that needs a second yes", () => {
  it("tell the person that it waits, and never that they have it", () => {
    const { subject, text } = written("role-waits", role);
    expect(subject).toBe(`You are to have a part at ${role.funder}`);
    expect(text).toContain(`Amina would like you to be an officer for ${role.funder}.`);
    expect(text).not.toContain("has made you");
    expect(written("role-waits", { ...role, by: "" }).text).toContain("You are to be an officer");
  });

  it("tell those who watch whom it is for, by whom, and whether it counts", () => {
    const told = { ...role, whom: "Nia Bowen", waits: "yes" };
    expect(written("role-told", told).subject).toBe(`A new role at ${role.funder}: Nia Bowen`);
    expect(written("role-told", told).text).toContain(
      `Amina has chosen Nia Bowen to be an officer for ${role.funder}.`,
    );
    expect(written("role-told", told).text).toContain("It counts for nothing yet.");
    const counts = written("role-told", { ...told, by: "", waits: "" }).text;
    expect(counts).toContain(`Nia Bowen was made an officer for ${role.funder} by whoever runs this site.`);
    expect(counts).toContain("It counts from now on.");
  });
});

describe.each([
  ["sign-in", { ...signIn, name: `${name} £ –` }],
  ["role-given", role],
  ["role-waits", role],
  ["role-told", { ...role, whom: name }],
])("%s", (kind, values) => {
  it("comes through the post with every sign it has", async () => {
    const letter = written(kind, values);
    const { mail } = await read(letter);
    expect(mail.subject).toBe(letter.subject);
    expect(mail.text!.trim()).toBe(letter.text.trim());
    expect(mail.html).toBe(letter.html);
    for (const sign of ["£", "–", name])
      expect([mail.text, mail.html]).toEqual(Array(2).fill(expect.stringContaining(sign)));
  });

  it("ends with who sent it and why, in text and HTML alike", () => {
    const { text, html } = written(kind, values);
    const [why = "", end = ""] = text.trimEnd().split("\n").slice(-2);
    expect(why).toMatch(/^You got this because/);
    expect(end).toContain("Perennial at grants.example.org sent this letter.");
    for (const line of [why, end]) expect(html).toContain(line);
  });

  it("fetches nothing, and its values are no HTML", () => {
    const { html } = written(kind, { ...values, name: `"><img src=x>`, by: "<script>" });
    expect(html).not.toMatch(/<(img|script|link|iframe)|url\(/i);
    expect(html).toContain("&lt;img src=x&gt;");
  });

  it("has no header of a value's making, and no line", async () => {
    const bad = "Amina\r\nBcc: all@example.org\n\nhttps://evil.example\u2028x";
    const given = Object.fromEntries(Object.keys(values).map((key) => [key, key === "minutes" ? 10 : bad]));
    const letter = written(kind, given);
    const { mail, head } = await read(letter);
    expect(mail.headers.has("bcc")).toBe(false);
    expect(head).not.toMatch(/^bcc/im);
    expect(letter.subject).not.toMatch(/[\r\n]/);
    expect(letter.text.split("\n")).not.toContain("https://evil.example");
  });

  it("is not written without what it needs", () => {
    for (const key of Object.keys(values).filter((one) => !["name", "by"].includes(one)))
      expect(letterOf(kind, { ...values, [key]: "" }, origin), key).toBeNull();
  });
});

it("there is no letter of a name nobody knows", () => {
  for (const kind of ["", "toString", "sign-out"]) expect(letterOf(kind, signIn, origin)).toBeNull();
});
