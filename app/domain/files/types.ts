const office = "application/vnd.openxmlformats-officedocument";
const open = "application/vnd.oasis.opendocument";

/** The types of file that are kept, and how their names may end, the usual ending first. */
export const fileTypes = {
  "application/pdf": ["pdf"],
  "image/jpeg": ["jpg", "jpeg"],
  "image/png": ["png"],
  "image/webp": ["webp"],
  "image/heic": ["heic", "heif"],
  "image/heif": ["heif", "heic"],
  [`${office}.wordprocessingml.document`]: ["docx"],
  [`${office}.spreadsheetml.sheet`]: ["xlsx"],
  [`${open}.text`]: ["odt"],
  [`${open}.spreadsheet`]: ["ods"],
  "text/plain": ["txt"],
  "text/csv": ["csv"],
} as Readonly<Record<string, readonly [string, ...string[]]>>;

/** What a file input offers first, like ".pdf,.jpg". */
export const acceptedEndings = [...new Set(Object.values(fileTypes).flat())].map((ending) => `.${ending}`).join(",");

/** A name that ends as its type does, so that a computer opens it with what it is for. */
export function nameWithEnding(name: string, type: string): string {
  const endings = fileTypes[type];
  const ending = /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase();
  return !endings || (ending && endings.includes(ending)) ? name : `${name}.${endings[0]}`;
}
