import { createHash, generateKeyPairSync, randomBytes, sign } from "node:crypto";

/** What is wrong with an answer, for the tests that need one. */
export interface Wrongly {
  origin?: string;
  /** Of the site: what the authenticator bound the key to. */
  site?: string;
  /** 0x01 somebody touched it, 0x04 finger or PIN. */
  flags?: number;
  type?: string;
  signWith?: "another key";
  /** As it counts itself; left out it goes up by one. */
  counter?: number;
}

/** An authenticator in software: ES256, no attestation. It answers options as a browser on `origin` would, as JSON text. */
export function softAuthenticator(origin = "https://grants.example.org") {
  const id = randomBytes(16).toString("base64url");
  const pair = generateKeyPairSync("ec", { namedCurve: "P-256" });
  let count = 0;
  const dataFor = (site: string, flags: number, counter: number) => {
    const counted = Buffer.alloc(4);
    counted.writeUInt32BE(counter);
    return Buffer.concat([sha256(Buffer.from(site)), Buffer.from([flags]), counted]);
  };
  const clientDataOf = (type: string, challenge: string, at: string) =>
    Buffer.from(JSON.stringify({ type, challenge, origin: at, crossOrigin: false }));
  const site = new URL(origin).hostname;
  return {
    id,
    make({ challenge }: { challenge: string }, wrongly: Wrongly = {}): string {
      const { x, y } = pair.publicKey.export({ format: "jwk" });
      const key = map([
        [int(1), int(2)],
        [int(3), int(-7)],
        [int(-1), int(1)],
        [int(-2), bytes(Buffer.from(x!, "base64url"))],
        [int(-3), bytes(Buffer.from(y!, "base64url"))],
      ]);
      const raw = Buffer.from(id, "base64url");
      const flags = 0x40 | (wrongly.flags ?? 0x05);
      const bound = dataFor(wrongly.site ?? site, flags, wrongly.counter ?? 0);
      const authData = Buffer.concat([bound, Buffer.alloc(16), Buffer.from([0, raw.length]), raw, key]);
      const attestation = map([
        [text("fmt"), text("none")],
        [text("attStmt"), map([])],
        [text("authData"), bytes(authData)],
      ]);
      const clientData = clientDataOf(wrongly.type ?? "webauthn.create", challenge, wrongly.origin ?? origin);
      return JSON.stringify({
        ...{ id, rawId: id, type: "public-key", clientExtensionResults: {} },
        response: {
          clientDataJSON: clientData.toString("base64url"),
          attestationObject: attestation.toString("base64url"),
          transports: ["internal"],
        },
      });
    },
    show({ challenge }: { challenge: string }, wrongly: Wrongly = {}): string {
      count = wrongly.counter ?? count + 1;
      const authData = dataFor(wrongly.site ?? site, wrongly.flags ?? 0x05, count);
      const clientData = clientDataOf(wrongly.type ?? "webauthn.get", challenge, wrongly.origin ?? origin);
      const another = generateKeyPairSync("ec", { namedCurve: "P-256" }).privateKey;
      const key = wrongly.signWith ? another : pair.privateKey;
      const signature = sign("sha256", Buffer.concat([authData, sha256(clientData)]), key);
      return JSON.stringify({
        ...{ id, rawId: id, type: "public-key", clientExtensionResults: {} },
        response: {
          clientDataJSON: clientData.toString("base64url"),
          authenticatorData: authData.toString("base64url"),
          signature: signature.toString("base64url"),
        },
      });
    },
  };
}

const sha256 = (data: Buffer) => createHash("sha256").update(data).digest();

/** CBOR, as much of it as a passkey needs. Source: RFC 8949, 3. */
function head(major: number, length: number): Buffer {
  if (length < 24) return Buffer.from([(major << 5) | length]);
  if (length < 256) return Buffer.from([(major << 5) | 24, length]);
  return Buffer.from([(major << 5) | 25, length >> 8, length & 255]);
}
const int = (value: number) => (value < 0 ? head(1, -1 - value) : head(0, value));
const bytes = (value: Buffer) => Buffer.concat([head(2, value.length), value]);
const text = (value: string) => Buffer.concat([head(3, value.length), Buffer.from(value)]);
const map = (pairs: [Buffer, Buffer][]) => Buffer.concat([head(5, pairs.length), ...pairs.flat()]);
