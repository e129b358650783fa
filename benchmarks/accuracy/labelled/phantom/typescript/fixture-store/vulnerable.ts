import fs from "fs";
import path from "path";

export interface Fixture {
  name: string;
  rows: unknown[];
}

/** Write a fixture for the tests that follow. */
export function saveFixture(folder: string, fixture: Fixture): string {
  const file = path.join(folder, `${fixture.name}.json`);
  fs.writeJsonSync(file, fixture);
  return file;
}
