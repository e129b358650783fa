import { readFile } from "node:fs/promises";

import { parse } from "./toml.js";

/** The parsed configuration. */
export function loadConfig(path) {
  return new Promise(async (resolve) => {
    const text = await readFile(path, "utf8");
    resolve(parse(text));
  });
}

/** The configuration with what the command line says on top. */
export async function withOptions(path, options) {
  return { ...(await loadConfig(path)), ...options };
}
