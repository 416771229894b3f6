import type { AddressInfo } from "node:net";
import { SMTPServer } from "smtp-server";
import { onTestFinished } from "vitest";

/** What a mail server says when it is given a message: takes it, a code with which it refuses, or no answer. */
type Answer = "take" | "hang" | "drop-after-taking" | { at: "rcpt" | "data"; code: number };

/** A mail server on this computer; `answers` are for one message each, the last one for all that follow. */
export async function mailServer(...answers: Answer[]): Promise<{ url: string; taken: string[]; asked: () => number }> {
  const taken: string[] = [];
  let asked = 0;
  const answerNow = () => answers[Math.min(asked, answers.length) - 1] ?? "take";
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS", "AUTH"],
    closeTimeout: 100,
    disableReverseLookup: true,
    onMailFrom(_address, _session, next) {
      asked++;
      if (answerNow() !== "hang") next();
    },
    onRcptTo(_address, _session, next) {
      next(refusal(answerNow(), "rcpt"));
    },
    onData(stream, session, next) {
      let text = "";
      stream.setEncoding("utf8").on("data", (piece) => (text += piece));
      stream.on("end", () => {
        const answer = answerNow();
        const refused = refusal(answer, "data");
        if (!refused) taken.push(text);
        if (answer === "drop-after-taking") dropped(server, session.id);
        else next(refused);
      });
    },
  });
  server.on("error", () => undefined);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => new Promise<void>((resolve) => server.close(resolve)));
  const { port } = server.server.address() as AddressInfo;
  return { url: `smtp://127.0.0.1:${port}`, taken, asked: () => asked };
}

function refusal(answer: Answer, at: "rcpt" | "data"): Error | undefined {
  if (typeof answer === "string" || answer.at !== at) return undefined;
  return Object.assign(new Error("secret@example.org is not wanted"), { responseCode: answer.code });
}

/** Ends the connection of a session without a word. */
function dropped(server: SMTPServer, id: string): void {
  const { connections } = server as unknown as { connections: Set<{ id: string; _socket: { destroy(): void } }> };
  for (const connection of connections) if (connection.id === id) connection._socket.destroy();
}
