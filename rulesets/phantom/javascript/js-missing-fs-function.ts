import fs from "node:fs";
import extra from "fs-extra";

export async function loadSettings(path: string): Promise<unknown> {
  // ruleid: js-missing-fs-function
  const text = await fs.readFileAsync(path, "utf8");
  return JSON.parse(text);
}

export function loadLocale(path: string): unknown {
  // ruleid: js-missing-fs-function
  return fs.readJsonSync(path);
}

export async function loadSettingsReal(path: string): Promise<unknown> {
  // ok: js-missing-fs-function
  const text = await fs.promises.readFile(path, "utf8");
  return JSON.parse(text);
}

export function loadLocaleReal(path: string): unknown {
  // ok: js-missing-fs-function
  return JSON.parse(fs.readFileSync(path, "utf8"));
}

export async function loadExtra(path: string): Promise<unknown> {
  // ok: js-missing-fs-function
  return extra.readJson(path);
}
