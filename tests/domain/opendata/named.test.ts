import { expect, it } from "vitest";
import { mayBeNamed, titleToShow } from "~/domain/opendata/named";

it.each([
  ["GB-CHC-1126147", "Blue Door"],
  ["GB-COH-RC000742", "Anything"],
  ["GB-LAE-TRF", "Trafford"],
  ["", "Wendle Youth Theatre"],
  ["360G-x-1", "Cymdeithas Hafan"],
  ["", "Ysgol Dinas Bran"],
  ["", "Clwb Pêl-droed Wendle"],
  ["", "Cyngor Sir Ddinbych"],
  ["", "St Mary's Church"],
  ["", "Tidy Terraces Ltd"],
])("names %s %s", (id, name) => expect(mayBeNamed({ id, name })).toBe(true));

it.each([
  ["", "Mat Fraser"],
  ["360G-trafford-mat_fraser", "Mat Fraser"],
  ["GB-CHC-", "Mat Fraser"],
  ["", "Charlotte Church"],
  ["", "Dame Shirley Temple"],
  ["GB-CHC-1126147", ""],
  ["", "Blue Door"],
])("does not name %s %s", (id, name) => expect(mayBeNamed({ id, name })).toBe(false));

const of = (...names: string[]) => names.map((name) => ({ id: "", name }));

it.each([
  ["Grant to Mat Fraser", "Mat Fraser"],
  ["Fraser's first show", "Mat Fraser"],
  ["Grant to Li Wu", "Li Wu"],
  ["A bursary for Wu", "Li Wu"],
  ["Support for van der Ho", "Van der Ho"],
  ["Grant to Иван Петров", "Иван Петров"],
  ["为李伟的资助", "李伟"],
  ["Zoe's camera", "Zoë Ng"],
])("keeps the title “%s” back, as it names %s", (title, name) => expect(titleToShow(title, of(name))).toBeNull());

it.each([
  ["Beauty and the Beast", "Mat Fraser"],
  ["Living wages", "Li Wu"],
  ["Music for all", ""],
])("shows the title “%s” of %s", (title, name) => expect(titleToShow(title, of(name))).toBe(title));

it("judges an organisation and a person each", () => {
  const blueDoor = { id: "GB-CHC-1", name: "Blue Door" };
  expect(titleToShow("Grant to Blue Door", [blueDoor])).toBe("Grant to Blue Door");
  expect(titleToShow("Grant to Blue Door", [blueDoor, ...of("Mary Jones")])).toBe("Grant to Blue Door");
  expect(titleToShow("Bursary for Mary Jones", [blueDoor, ...of("Mary Jones")])).toBeNull();
  expect(titleToShow("", [])).toBeNull();
});
