import { expect, it } from "vitest";
import { eventTypes } from "~/domain/events/event-types";
import { localMoment } from "~/domain/events/local-moment";
import { textOf } from "~tests/support/sources";

it("each type of event has a sentence in messages/en/events.json, and each sentence a type", () => {
  const { sentence } = JSON.parse(textOf("app/messages/en/events.json"));
  expect(Object.keys(sentence).sort()).toEqual([...eventTypes].sort());
});

it.each([
  ["2026-11-23T23:59:59.999Z", "2026-11-23", "23:59"],
  ["2027-06-30T23:00:00.000Z", "2027-07-01", "00:00"],
  ["2027-03-28T00:59:59.999Z", "2027-03-28", "00:59"],
  ["2027-03-28T01:00:00.000Z", "2027-03-28", "02:00"],
])("at %s clocks in the United Kingdom show %s, %s", (at, day, time) => {
  expect(localMoment(new Date(at))).toEqual({ day, time });
});
