import type { IncomingMessage } from "node:http";
import type { Request, RequestHandler } from "express";
import { sendErrorPage } from "./error-page.server";

/** The most a request's body may have, and the page that says so when it has more; `mb` is said there. */
interface Most {
  bytes: number;
  page: "413" | "413-file" | "413-document";
  mb?: number;
  /** Milliseconds until all of it must have come: a body that trickles in holds a place that others need. */
  within: number;
}

/**
 * Refuses (413) a body of more than `mostOf` the request: at once when its length is told, else as soon as it has grown too
 * long. Bytes are counted where Node hands them over, so nothing is read before the route asks for it.
 */
export function bodyLimit(mostOf: (request: Request) => Most): RequestHandler {
  return (request, response, next) => {
    const { bytes: most, page, mb, within } = mostOf(request);
    const refuse = () => {
      if (response.headersSent) return request.destroy();
      response.once("finish", () => request.destroy());
      sendErrorPage(response.set("Connection", "close"), page, { mb });
    };
    if (Number(request.headers["content-length"] ?? 0) > most) return refuse();
    countBytes(request, most, refuse);
    const timer = setTimeout(() => request.complete || request.destroy(), within);
    response.once("close", () => clearTimeout(timer));
    next();
  };
}

function countBytes(request: IncomingMessage, most: number, tooMany: () => void): void {
  const push = request.push.bind(request);
  let bytes = 0;
  request.push = (chunk: Buffer | null, encoding?: BufferEncoding) => {
    const before = bytes;
    bytes += chunk?.length ?? 0;
    if (bytes <= most) return push(chunk, encoding);
    if (before <= most) tooMany();
    return false;
  };
}
