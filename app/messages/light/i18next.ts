/**
 * In the browser this stands in for i18next: what our messages use of it, in a tenth of its size. vite.config.ts puts it in
 * its place; tests/server/light-messages.test.ts holds both to the same answers. Values, plurals, contexts, formats and
 * messages within messages work alike; another language than the one shown is not there.
 */
type Options = Readonly<Record<string, unknown>>;
type Format = (value: unknown, language: string, options: Options) => string;
type Bundles = Record<string, unknown>;

interface Around {
  bundles: Bundles;
  formats: Map<string, Format>;
  defaultNS: string;
}

interface Setting {
  lng?: string;
  defaultNS?: string;
}

interface Light {
  language: string;
  services: { formatter: { add(name: string, format: Format): void } };
  init(setting: Setting): Promise<unknown>;
  cloneInstance(setting?: Setting): Light;
  addResourceBundle(language: string, namespace: string, messages: unknown): void;
  t(key: unknown, options?: Options): unknown;
  getFixedT(language: string | null, namespace?: string): (key: unknown, options?: Options) => unknown;
}

function instanceOf(around: Around, first: string): Light {
  const made: Light = {
    language: first,
    services: { formatter: { add: (name: string, format: Format) => around.formats.set(name, format) } },
    init({ lng = first, defaultNS = around.defaultNS }: Setting) {
      made.language = lng;
      around.defaultNS = defaultNS;
      return Promise.resolve(made.t);
    },
    cloneInstance: ({ lng = made.language }: Setting = {}) => instanceOf(around, lng),
    addResourceBundle(_: string, namespace: string, messages: unknown) {
      around.bundles[namespace] = messages;
    },
    t: (key: unknown, options?: Options): unknown => said(around, made.language, String(key), options ?? {}),
    getFixedT(_: string | null, namespace?: string) {
      return (key: unknown, options?: Options) => made.t(key, namespace ? { ns: namespace, ...options } : options);
    },
  };
  return made;
}

export default { createInstance: () => instanceOf({ bundles: {}, formats: new Map(), defaultNS: "" }, "en") };

function said(around: Around, language: string, asked: string, options: Options): unknown {
  const at = asked.indexOf(":");
  const namespace = at < 0 ? ((options.ns as string | undefined) ?? around.defaultNS) : asked.slice(0, at);
  const key = asked.slice(at + 1);
  const found = namesOf(key, language, options)
    .map((name) => valueAt(around.bundles[namespace], name))
    .find((value) => value !== undefined);
  const message = found ?? options.defaultValue ?? key;
  if (typeof message !== "string") return message;
  const filled = withValues(around, language, message, options);
  // What somebody typed may look like a message within a message: then none is looked for.
  const holds = (text: string) => text.match(NESTED)?.length ?? 0;
  return holds(filled) > holds(message) ? filled : withNested(around, language, filled, options);
}

/** The names that a message may have, the one that fits best first. */
function namesOf(key: string, language: string, { count, context }: Options): string[] {
  const isCounted = count !== undefined && typeof count !== "string";
  const ends = isCounted ? [...(count === 0 ? ["_zero"] : []), `_${pluralOf(language, Number(count))}`] : [];
  const withEnds = (name: string) => [...ends.map((end) => name + end), name];
  return context ? [...withEnds(`${key}_${context}`), ...withEnds(key)] : withEnds(key);
}

const plurals = new Map<string, Intl.PluralRules>();
function pluralOf(language: string, count: number): string {
  const rules = plurals.get(language) ?? new Intl.PluralRules(language);
  plurals.set(language, rules);
  return rules.select(count);
}

function valueAt(bundle: unknown, path: string): unknown {
  let here = bundle;
  for (const step of path.split(".")) {
    if (typeof here !== "object" || here === null || !Object.hasOwn(here, step)) return undefined;
    here = (here as Record<string, unknown>)[step];
  }
  return here;
}

function withValues({ formats }: Around, language: string, message: string, options: Options): string {
  return message.replace(/\{\{(.+?)\}\}/g, (_, inside: string) => {
    const [name = "", format] = inside.split(",").map((part) => part.trim());
    const value = valueAt(options, name);
    if (format) return (formats.get(format) ?? String)(value, language, options);
    return value === undefined || value === null ? "" : String(value);
  });
}

const NESTED = /\$t\((.+?)\)/g;

function withNested(around: Around, language: string, message: string, options: Options): string {
  return message.replace(NESTED, (_, inside: string) => {
    const comma = inside.indexOf(",");
    const key = (comma < 0 ? inside : inside.slice(0, comma)).trim();
    const { defaultValue: _default, ...given } = options;
    const own = comma < 0 ? {} : (JSON.parse(inside.slice(comma + 1)) as Options);
    return String(said(around, language, key, { ...given, ...own }));
  });
}
