import { readFile } from "node:fs/promises";

import { parse } from "./toml.js";

/** The parsed configuration. */
export function loadConfig(path) {
  return readFile(path, "utf8").then((text) => parse(text));
}

/** The configuration with what the command line says on top. */
export async function withOptions(path, options) {
  return { ...(await loadConfig(path)), ...options };
}
