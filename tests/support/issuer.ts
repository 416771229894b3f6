import { createHash, generateKeyPairSync, randomBytes, sign } from "node:crypto";
import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** Who signs in at the issuer, and what goes wrong there; a test changes it as it goes. */
export interface IssuerMood {
  claims: Record<string, unknown>;
  /** Milliseconds before the tokens are given. */
  slow?: number;
  /** What the token endpoint answers with instead. */
  status?: number;
  /** The token says another nonce, is signed by another key, or is for another client. */
  forged?: "nonce" | "key" | "audience";
  /** The authorization endpoint sends people back with this error. */
  error?: string;
}

/** A small OpenID provider on this computer: discovery, keys, a page that sends back at once, tokens by RS256. */
export async function startIssuer(claims: Record<string, unknown>) {
  const pair = generateKeyPairSync("rsa", { modulusLength: 2048 });
  const mood: IssuerMood = { claims };
  const asked: string[] = [];
  const codes = new Map<string, URLSearchParams>();
  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? "/", origin());
    asked.push(pathname);
    if (pathname === "/.well-known/openid-configuration") return json(response, 200, documentOf(origin()));
    if (pathname === "/keys") return json(response, 200, keysOf(pair.publicKey));
    if (pathname === "/authorize") return sendBack(response, searchParams);
    if (pathname === "/token") return void tokens(request, response);
    return json(response, 404, {});
  });
  let port = 0;
  const origin = () => `http://127.0.0.1:${port}`;
  const sendBack = (response: ServerResponse, query: URLSearchParams) => {
    const back = new URL(query.get("redirect_uri")!);
    back.searchParams.set("state", query.get("state")!);
    const code = randomBytes(16).toString("hex");
    codes.set(code, query);
    if (mood.error) back.searchParams.set("error", mood.error);
    else back.searchParams.set("code", code);
    response.writeHead(302, { Location: back.href }).end();
  };
  const tokens = async (request: IncomingMessage, response: ServerResponse) => {
    const body = new URLSearchParams(Buffer.concat(await request.toArray()).toString());
    await new Promise((resolve) => setTimeout(resolve, mood.slow ?? 0));
    const query = codes.get(body.get("code") ?? "");
    codes.delete(body.get("code") ?? "");
    const verifier = body.get("code_verifier") ?? "";
    const isProven = createHash("sha256").update(verifier).digest("base64url") === query?.get("code_challenge");
    if (!query || !isProven || body.get("client_secret") !== "secret of the test") return json(response, 400, {});
    if (mood.status) return json(response, mood.status, {});
    const now = Math.floor(Date.now() / 1_000);
    const told = {
      ...{ iss: origin(), aud: mood.forged === "audience" ? "another" : "perennial", iat: now, exp: now + 60 },
      ...{ nonce: mood.forged === "nonce" ? "another" : query.get("nonce"), ...mood.claims },
    };
    const key =
      mood.forged === "key" ? generateKeyPairSync("rsa", { modulusLength: 2048 }).privateKey : pair.privateKey;
    const part = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");
    const signed = `${part({ alg: "RS256", kid: "test", typ: "JWT" })}.${part(told)}`;
    const idToken = `${signed}.${sign("sha256", Buffer.from(signed), key).toString("base64url")}`;
    json(response, 200, { access_token: "a", token_type: "Bearer", expires_in: 60, id_token: idToken });
  };
  await once(server.listen(0, "127.0.0.1"), "listening");
  port = (server.address() as AddressInfo).port;
  return {
    issuer: origin(),
    mood,
    /** Paths that were asked for so far. */
    asked,
    async stop() {
      server.closeAllConnections();
      if (server.listening) await new Promise((resolve) => server.close(resolve));
    },
  };
}

function documentOf(issuer: string) {
  return {
    issuer,
    authorization_endpoint: `${issuer}/authorize`,
    token_endpoint: `${issuer}/token`,
    jwks_uri: `${issuer}/keys`,
    response_types_supported: ["code"],
    subject_types_supported: ["public"],
    id_token_signing_alg_values_supported: ["RS256"],
    token_endpoint_auth_methods_supported: ["client_secret_post"],
    code_challenge_methods_supported: ["S256"],
  };
}

function keysOf(key: ReturnType<typeof generateKeyPairSync>["publicKey"]) {
  const jwk = (key as unknown as { export(how: object): object }).export({ format: "jwk" });
  return { keys: [{ ...jwk, kid: "test", use: "sig", alg: "RS256" }] };
}

function json(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { "Content-Type": "application/json" }).end(JSON.stringify(body));
}
