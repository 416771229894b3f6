import { PassThrough } from "node:stream";
import {
  type ActionFunctionArgs,
  type AppLoadContext,
  createReadableStreamFromReadable,
  type EntryContext,
  type LoaderFunctionArgs,
} from "@remix-run/node";
import { isRouteErrorResponse, RemixServer } from "@remix-run/react";
import { renderToPipeableStream } from "react-dom/server";
import { faultOf } from "~/server/log.server";
import { NonceContext } from "./nonce";

export const streamTimeout = 5_000;

export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remix: EntryContext,
  context: AppLoadContext,
): Promise<Response> {
  const page = (
    <NonceContext.Provider value={context.nonce}>
      <RemixServer context={remix} url={request.url} nonce={context.nonce} />
    </NonceContext.Provider>
  );
  let begun = false;
  return new Promise((resolve, reject) => {
    const { pipe, abort } = renderToPipeableStream(page, {
      nonce: context.nonce,
      // The whole page at once: a page that ships no script could not put late parts in their place.
      onAllReady() {
        headers.set("Content-Type", "text/html; charset=utf-8");
        const body = new PassThrough();
        resolve(new Response(createReadableStreamFromReadable(body), { headers, status }));
        pipe(body);
      },
      onShellReady() {
        begun = true;
      },
      onShellError: reject,
      // React's own would print the message, which may quote what somebody typed. Before the shell, handleError hears of it.
      onError(error) {
        if (begun) handleError(error, { request, context });
      },
    });
    setTimeout(abort, streamTimeout + 1_000).unref();
  });
}

/** Logs what is our fault, once. A refused method or an address that is not there is the request log's business. */
export function handleError(
  error: unknown,
  { request, context }: Pick<LoaderFunctionArgs | ActionFunctionArgs, "request" | "context">,
) {
  const isRefused = isRouteErrorResponse(error) && error.status < 500;
  if (!isRefused && !request.signal.aborted)
    context.log.error({ requestId: context.requestId, fault: faultOf(error) }, "page failed");
}
