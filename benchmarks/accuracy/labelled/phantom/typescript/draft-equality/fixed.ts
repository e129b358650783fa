export interface Draft {
  title: string;
  body: string;
  labels: string[];
}

/** Whether the editor has to ask before it closes. */
export function isDirty(saved: Draft, current: Draft): boolean {
  const before = { ...saved, labels: [...saved.labels].sort() };
  const after = { ...current, labels: [...current.labels].sort() };
  return JSON.stringify(before) !== JSON.stringify(after);
}
