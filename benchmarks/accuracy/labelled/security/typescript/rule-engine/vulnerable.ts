import vm from "node:vm";

type Facts = Record<string, number>;

const OPERATORS: Record<string, (a: number, b: number) => boolean> = {
  ">": (a, b) => a > b,
  "<": (a, b) => a < b,
  "=": (a, b) => a === b,
};

/** Whether a rule such as "total > 100" holds for the facts of an order. */
export function holds(rule: string, facts: Facts): boolean {
  return Boolean(vm.runInNewContext(rule, { ...facts }, { timeout: 100 }));
}

export const operators = Object.keys(OPERATORS);
