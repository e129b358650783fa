
type Facts = Record<string, number>;

const OPERATORS: Record<string, (a: number, b: number) => boolean> = {
  ">": (a, b) => a > b,
  "<": (a, b) => a < b,
  "=": (a, b) => a === b,
};

/** Whether a rule such as "total > 100" holds for the facts of an order. */
export function holds(rule: string, facts: Facts): boolean {
  const [name, operator, limit] = rule.split(" ");
  const compare = OPERATORS[operator ?? ""];
  return compare !== undefined && compare(facts[name ?? ""] ?? 0, Number(limit));
}

export const operators = Object.keys(OPERATORS);
