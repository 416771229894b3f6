/** How a page is dressed. No theme is the one the device asks for; no density is the roomy one, for groups. */
export interface Look {
  theme?: Theme;
  density?: Density;
}

export const themes = ["light", "dark"] as const;
export const densities = ["standard", "large"] as const;
type Theme = (typeof themes)[number];
type Density = (typeof densities)[number];

/** What `?theme=dark&density=large` asks for; anything else asks for nothing. */
export function lookIn(address: URLSearchParams): Look {
  const theme = themes.find((one) => one === address.get("theme"));
  const density = densities.find((one) => one === address.get("density"));
  return { ...(theme && { theme }), ...(density && { density }) };
}
