import util from "node:util";

export function normalise(value: unknown): string[] {
  // ruleid: js-util-type-check
  if (util.isString(value)) {
    return [value as string];
  }
  // ruleid: js-util-type-check
  if (util.isNullOrUndefined(value)) {
    return [];
  }
  // ok: js-util-type-check
  return Array.isArray(value) ? value.map(String) : [util.inspect(value)];
}

export function isDate(value: unknown): boolean {
  // ok: js-util-type-check
  return util.types.isDate(value);
}
