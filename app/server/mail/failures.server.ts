/** Why a message was not sent. */
export interface Failure {
  /** `4xx`, `5xx`, `auth`, `timeout`, `address`, `letter`, a code of the system such as `ECONNREFUSED`, or `other`. */
  fault: string;
  /** Trying again would give the same answer. */
  isFinal: boolean;
}

/** What a transport threw, as a code. Never the server's words: they may quote an address. */
export function failureOf(error: unknown): Failure {
  const { code, originalCode, command, responseCode } = Object(error) as Partial<Record<string, unknown>>;
  if (code === "EABORT" || code === "ETIMEDOUT" || originalCode === "ETIMEDOUT") return later("timeout");
  if (code === "EAUTH") return later("auth");
  if (code === "EENVELOPE" && command === "API") return { fault: "address", isFinal: true };
  if (typeof responseCode === "number" && responseCode >= 400) {
    const aboutThisMail = command === "RCPT TO" || command === "DATA";
    return { fault: `${Math.floor(responseCode / 100)}xx`, isFinal: responseCode >= 500 && aboutThisMail };
  }
  return later([originalCode, code].find(isCode) ?? "other");
}

function later(fault: string): Failure {
  return { fault, isFinal: false };
}

function isCode(code: unknown): code is string {
  return typeof code === "string" && /^[A-Z][A-Z0-9_]{2,39}$/.test(code);
}
