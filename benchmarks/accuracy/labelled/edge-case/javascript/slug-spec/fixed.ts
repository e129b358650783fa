import { describe, expect, it } from "vitest";

import { slug } from "./slug";

describe("slug", () => {
  it("replaces blanks", () => {
    const result = slug("Hello new World");
    expect(result).toBe("hello-new-world");
  });

  it("is empty for nothing", () => {
    expect(slug("")).toBe("");
  });
});
