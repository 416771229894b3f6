import { readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { simpleParser } from "mailparser";
import { expect, it } from "vitest";
import { folderTransport } from "~/server/mail/folder.server";
import { letterOf } from "~/server/mail/letters.server";
import { letterIn, lettersIn } from "~/server/mail/queries-folder.server";
import { testFolder } from "~tests/support/folder";

const inFolder = testFolder();
let made = 0;
const origin = "https://grants.example.org";
const link = `${origin}/sign-in/a=b-${"x".repeat(120)}`;
const sender = { mailFrom: "grants@example.org", host: "grants.example.org" };
const name = "Siân Llŷr";
const never = new AbortController().signal;

const signIn = letterOf("sign-in", { link, code: "K7MQ-4XRT", minutes: 10, name: `${name} – £` }, origin)!;
const given = letterOf(
  "role-given",
  { role: "trustee", funder: "Cyngor Bro Ŵyn – £ a llawer o eiriau hir eraill" },
  origin,
)!;

const newFolder = () => inFolder(`mail-${made++}`);
const filesIn = (folder: string) => readdirSync(folder).sort();
const message = (letter = signIn, id = "a".repeat(22), at = new Date("2026-07-01T11:05:09.007Z")) => ({
  ...{ id, letter, at, to: "sian@example.org" },
  orderedAt: at,
});

it("a letter is a file that every program can read, its link and code as they are on their lines", async () => {
  const folder = newFolder();
  await folderTransport(folder, sender).send(message(), never);
  expect(filesIn(folder)).toEqual([`20260701T110509007Z-${"a".repeat(22)}.eml`]);
  const path = join(folder, filesIn(folder)[0]!);
  expect(statSync(path).mode & 0o777).toBe(0o600);
  const lines = readFileSync(path, "utf8").split("\r\n");
  expect(lines).toEqual(expect.arrayContaining([link, "K7MQ-4XRT", `Hello ${name} – £`]));
  expect(lines.join()).not.toMatch(/[\r\n]/);
  const mail = await simpleParser(readFileSync(path));
  expect(mail.text!.trim()).toBe(signIn.text.trim());
  expect(String(mail.html).trim()).toBe(signIn.html.trim());
  expect(mail).toMatchObject({ subject: signIn.subject, messageId: `<${"a".repeat(22)}@grants.example.org>` });
});

it("one that is sent again takes the place of the first", async () => {
  const folder = newFolder();
  const transport = folderTransport(folder, sender);
  await transport.send(message(), never);
  await transport.send({ ...message(), at: new Date("2026-07-02T00:00:00Z") }, never);
  expect(filesIn(folder)).toHaveLength(1);
});

it("whoever looks sees whole letters only", async () => {
  const folder = newFolder();
  const transport = folderTransport(folder, sender);
  await transport.send(message(), never);
  const big = { ...signIn, text: signIn.text + "£ ".repeat(2_000_000) };
  let isOver = false;
  const sent = Promise.all(
    Array.from({ length: 4 }, (_, n) => transport.send(message(big, String(n).repeat(22)), never)),
  ).finally(() => (isOver = true));
  const looked: boolean[] = [];
  while (!isOver) {
    for (const file of filesIn(folder).filter((one) => one.endsWith(".eml"))) {
      const bytes = readFileSync(join(folder, file));
      looked.push(/--\r\n$/.test(bytes.subarray(-10).toString()));
    }
    await new Promise((resolve) => setImmediate(resolve));
  }
  await sent;
  expect(looked.length).toBeGreaterThan(0);
  expect(looked).not.toContain(false);
  expect(filesIn(folder)).toHaveLength(5);
});

it("where there can be no folder, it says so with a code", async () => {
  writeFileSync(inFolder("a-file"), "");
  const sent = folderTransport(inFolder("a-file/mail"), sender).send(message(), never);
  await expect(sent).rejects.toMatchObject({ code: "ENOTDIR" });
});

it("lists the newest first, with every sign of their subjects, by the clock in Britain", async () => {
  const folder = newFolder();
  const transport = folderTransport(folder, sender);
  await transport.send(message(), never);
  await transport.send(message(given, "b".repeat(22), new Date("2026-12-31T23:59:00Z")), never);
  await transport.send(message(signIn, "c".repeat(22), new Date("2026-07-01T23:30:00Z")), never);
  writeFileSync(join(folder, "20260701T110509007Z-other.eml"), "Subject: not ours\r\n\r\n");
  writeFileSync(join(folder, `20260701T110509007Z-${"d".repeat(22)}.eml.part`), "Subject: half");
  expect((await lettersIn(folder)).map(({ subject, day, time }) => [subject, day, time])).toEqual([
    [given.subject, "2026-12-31", "23:59"],
    [signIn.subject, "2026-07-02", "00:30"],
    [signIn.subject, "2026-07-01", "12:05"],
  ]);
});

it("reads the plain text of each letter back as it was", async () => {
  const folder = newFolder();
  const transport = folderTransport(folder, sender);
  for (const [place, letter] of [signIn, given].entries()) {
    const one = message(letter, String(place).repeat(22));
    await transport.send(one, never);
    const found = await letterIn(folder, `20260701T110509007Z-${one.id}`);
    expect(found?.letter).toMatchObject({ subject: letter.subject, to: "sian@example.org" });
    expect(found?.lines).toEqual(letter.text.trimEnd().split("\n"));
  }
});

it("a subject is read back whatever is in it", async () => {
  const folder = newFolder();
  for (const subject of ["100% = all_of it?", "Ŵ_= ?= %41 £".repeat(9), "plain", "a".repeat(200)]) {
    await folderTransport(folder, sender).send(message({ ...signIn, subject }), never);
    expect((await lettersIn(folder))[0]?.subject).toBe(subject);
  }
});

it.each(["", "..", "../a", "20260701T110509007Z-../../../../etc/passwd", `x20260701T110509007Z-${"a".repeat(22)}`])(
  "%j is not the name of a letter",
  async (asked) => {
    const folder = newFolder();
    await folderTransport(folder, sender).send(message(), never);
    expect(await letterIn(folder, asked)).toBeNull();
  },
);

it("a folder that is not there has no letters", async () => {
  expect(await lettersIn(newFolder())).toEqual([]);
  expect(await letterIn(newFolder(), `20260701T110509007Z-${"a".repeat(22)}`)).toBeNull();
});
