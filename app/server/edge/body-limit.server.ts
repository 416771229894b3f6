import type { IncomingMessage } from "node:http";
import type { RequestHandler } from "express";
import { sendErrorPage } from "./error-page.server";

/**
 * Refuses (413) a body of more than `most` bytes: at once when its length is told, else as soon as it has grown too long.
 * Bytes are counted where Node hands them over, so nothing is read before the route asks for it.
 */
export function bodyLimit(most: number): RequestHandler {
  return (request, response, next) => {
    const refuse = () => {
      if (response.headersSent) return request.destroy();
      response.once("finish", () => request.destroy());
      sendErrorPage(response.set("Connection", "close"), 413);
    };
    if (Number(request.headers["content-length"] ?? 0) > most) return refuse();
    countBytes(request, most, refuse);
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
