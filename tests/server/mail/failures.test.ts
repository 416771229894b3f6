import { expect, it } from "vitest";
import { failureOf } from "~/server/mail/failures.server";

it.each([
  [{ code: "EENVELOPE", command: "RCPT TO", responseCode: 550 }, "5xx", true],
  [{ code: "EMESSAGE", command: "DATA", responseCode: 554 }, "5xx", true],
  [{ code: "EENVELOPE", command: "RCPT TO", responseCode: 450 }, "4xx", false],
  // Of the server or of us, not of who the letter is for: somebody can put it right.
  [{ code: "EENVELOPE", command: "MAIL FROM", responseCode: 550 }, "5xx", false],
  [{ code: "EPROTOCOL", command: "EHLO", responseCode: 500 }, "5xx", false],
  [{ code: "EAUTH", command: "AUTH PLAIN", responseCode: 535 }, "auth", false],
  [{ code: "EENVELOPE", command: "API" }, "address", true],
  [{ code: "ETIMEDOUT", command: "CONN" }, "timeout", false],
  [{ code: "EABORT" }, "timeout", false],
  [{ code: "ESOCKET", originalCode: "ECONNREFUSED", command: "CONN" }, "ECONNREFUSED", false],
  [{ code: "EDNS", originalCode: "ENOTFOUND" }, "ENOTFOUND", false],
  [{ code: "ENOSPC" }, "ENOSPC", false],
  [{ code: "sian@example.org" }, "other", false],
  [new Error("sian@example.org was not wanted"), "other", false],
  [undefined, "other", false],
])("%o is told as %s", (error, fault, isFinal) => {
  expect(failureOf(error)).toEqual({ fault, isFinal });
});
