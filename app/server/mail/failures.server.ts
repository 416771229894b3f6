/** Why a message was not sent. */
export interface Failure {
  /** `4xx`, `5xx`, `auth`, `timeout`, `address`, `letter`, a code of the system such as `ECONNREFUSED`, or `other`. */
  fault: string;
  /** Trying again would give the same answer. */
  isFinal: boolean;
}

/** What a transport threw, as a code. Never the server's words: they may quote an address. */
export function failureOf(error: unknown): Failure {
  const { code, originalCode, command, responseCode, name, status, cause } = Object(error) as Partial<
    Record<string, unknown>
  >;
  if (typeof status === "number") return answerOf(status);
  if (name === "TimeoutError" || name === "AbortError") return later("timeout");
  if (code === "EABORT" || code === "ETIMEDOUT" || originalCode === "ETIMEDOUT") return later("timeout");
  if (code === "EAUTH") return later("auth");
  if (code === "EENVELOPE" && command === "API") return { fault: "address", isFinal: true };
  if (typeof responseCode === "number" && responseCode >= 400) {
    const aboutThisMail = command === "RCPT TO" || command === "DATA";
    return { fault: `${Math.floor(responseCode / 100)}xx`, isFinal: responseCode >= 500 && aboutThisMail };
  }
  return later([originalCode, code, Object(cause).code].find(isCode) ?? "other");
}

/** A gateway for texts: what it refuses is about this text, unless it does not know us, or is too busy. */
function answerOf(status: number): Failure {
  if (status === 401 || status === 403) return later("auth");
  const isLater = status === 408 || status === 429 || status < 400 || status >= 500;
  return { fault: `${Math.floor(status / 100)}xx`, isFinal: !isLater };
}

function later(fault: string): Failure {
  return { fault, isFinal: false };
}

function isCode(code: unknown): code is string {
  return typeof code === "string" && /^[A-Z][A-Z0-9_]{2,39}$/.test(code);
}
