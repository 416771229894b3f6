import type { ReactNode } from "react";

/** The page round an audit that stands alone: it carries its own style, and asks nothing of any network or script. */
export function AuditDocument({ title, styles, children }: { title: string; styles: string; children?: ReactNode }) {
  return (
    <html lang="en-GB">
      <head>
        <meta charSet="utf-8" />
        <meta
          httpEquiv="Content-Security-Policy"
          content="default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'"
        />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <meta name="referrer" content="no-referrer" />
        <title>{title}</title>
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: our own style sheet, which React would escape into another one */}
        <style dangerouslySetInnerHTML={{ __html: styles }} />
      </head>
      <body>
        <main className="wrap audit">{children}</main>
      </body>
    </html>
  );
}
