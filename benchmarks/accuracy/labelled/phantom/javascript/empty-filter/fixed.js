/** The filters of the search page, without those that nobody set. */
export function activeFilters(form) {
  const active = {};
  for (const [name, value] of Object.entries(form)) {
    if (value !== "" && value !== null && value !== undefined) {
      active[name] = value;
    }
  }
  return active;
}

export function hasFilters(form) {
  return Object.keys(activeFilters(form)).length > 0;
}

export function toQuery(form) {
  return new URLSearchParams(activeFilters(form)).toString();
}
