import { localPath } from "~/domain/people/local-path";

/** The page a form stands on when it is sent to its own address, with its query. */
export function pageOf(request: Request): string {
  const { pathname, searchParams } = new URL(request.url);
  searchParams.delete("_routes");
  const query = searchParams.toString();
  return localPath(`${pathname.replace(/\.data$/, "")}${query && "?"}${query}`);
}
