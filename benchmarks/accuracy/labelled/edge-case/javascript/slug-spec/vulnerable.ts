import { describe, expect, it } from "vitest";

import { slug } from "./slug";

describe("slug", () => {
  it("replaces blanks", () => {
    const result = slug("Hello new World");
    console.log(result);
  });

  it("is empty for nothing", () => {
    expect(slug("")).toBe("");
  });
});
