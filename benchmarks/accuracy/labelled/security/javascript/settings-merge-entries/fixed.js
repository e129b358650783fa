/** Lays the settings of a workspace over the defaults, section by section. */
export function overlay(base, settings) {

  for (const [section, value] of Object.entries(settings)) {
    if (section === "__proto__" || section === "constructor" || section === "prototype") continue;
    if (value !== null && typeof value === "object" && !Array.isArray(value)) {
      base[section] ??= {};
      overlay(base[section], value);
    } else {
      base[section] = value;
    }
  }
  return base;
}

export const DEFAULTS = { mail: { digest: "weekly" }, theme: { dark: false } };
