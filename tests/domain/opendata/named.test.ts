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

it("keeps a title back when it names who may not be named", () => {
  expect(titleToShow("Grant to Mat Fraser", { id: "", name: "Mat Fraser" })).toBeNull();
  expect(titleToShow("Fraser's first show", { id: "", name: "Mat Fraser" })).toBeNull();
  expect(titleToShow("Beauty and the Beast", { id: "", name: "Mat Fraser" })).toBe("Beauty and the Beast");
  expect(titleToShow("Grant to Blue Door", { id: "GB-CHC-1", name: "Blue Door" })).toBe("Grant to Blue Door");
  expect(titleToShow("", { id: "", name: "" })).toBeNull();
});
