import { it } from "vitest";
import { onEachEngine } from "~tests/support/engines";
import { testFolder } from "~tests/support/folder";
import { killWhileWriting } from "~tests/support/killed-writing";

const inFolder = testFolder();

onEachEngine((engine) => {
  const kills = 20;
  it(`${kills} × kill -9 while people, stories and letters are written: what was answered is there, and whole`, async () => {
    await killWhileWriting(engine, inFolder(`people-${engine.name}`), kills);
  }, 900_000);
});
