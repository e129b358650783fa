import * as fs from "node:fs";

/** The version that our own package file names. */
export function versionOf(file) {
  const manifest = JSON.parse(fs.readFileSync(file, "utf8"));
  if (typeof manifest.version !== "string") {
    throw new Error(`${file} has no version`);
  }
  return manifest.version;
}

export function isRelease(file) {
  return !versionOf(file).includes("-");
}
