import type { Server } from "node:http";
import type { AddressInfo } from "node:net";

/** What is tried first when no port was asked for. */
export const firstPort = 3000;
const lastPort = 3019;

/** Why a port could not be opened: a key under `start` in messages/en/edge.json and the values of its sentence. */
export class CannotListen extends Error {
  constructor(
    readonly reason: "portTaken" | "noFreePort" | "cannotListen",
    readonly values: Record<string, string | number>,
  ) {
    super(reason);
  }
}

/**
 * Opens `port` on `host`, or with null the first free one from 3000 to 3019; returns the port in use.
 * Throws CannotListen: a port that was asked for is never exchanged for another.
 */
export async function listen(server: Server, host: string, port: number | null): Promise<number> {
  if (port !== null) return open(server, host, port);
  for (let next = firstPort; next <= lastPort; next++) {
    try {
      return await open(server, host, next);
    } catch (error) {
      if (!(error instanceof CannotListen && error.reason === "portTaken")) throw error;
    }
  }
  throw new CannotListen("noFreePort", { from: firstPort, to: lastPort });
}

function open(server: Server, host: string, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const failed = ({ code = "" }: NodeJS.ErrnoException) =>
      reject(new CannotListen(code === "EADDRINUSE" ? "portTaken" : "cannotListen", { host, port, code }));
    server.once("error", failed);
    server.listen(port, host, () => {
      server.off("error", failed);
      resolve((server.address() as AddressInfo).port);
    });
  });
}
