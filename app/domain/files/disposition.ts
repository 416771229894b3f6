/**
 * The value of `Content-Disposition` for a file that is to be kept and not shown, by RFC 6266: a name in plain letters for
 * old programs, and the whole name for all others.
 */
export function attachmentNamed(name: string): string {
  const plain = name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/[^ -~]/g, "_")
    .replace(/["\\%/]/g, "_");
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded(name)}`;
}

/** By RFC 8187: `encodeURIComponent` leaves four signs as they are that may not stand there. */
function encoded(name: string): string {
  const hex = (sign: string) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`;
  return encodeURIComponent(name.replace(/\p{Cs}/gu, "_")).replace(/['()*]/g, hex);
}
