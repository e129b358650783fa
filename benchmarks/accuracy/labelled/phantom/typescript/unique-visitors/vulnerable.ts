export interface Visit {
  visitor: string;
  path: string;
}

/** How many different visitors a page had. */
export function uniqueVisitors(visits: Visit[], path: string): number {
  const visitors = new Set<string>();
  for (const visit of visits) {
    if (visit.path === path) {
      visitors.push(visit.visitor);
    }
  }
  return visitors.size;
}
