const initial = {
  filters: { text: '', from: null, until: null },
  sort: [{ column: 'name', ascending: true }],
};

/** The state of a table that was just opened. */
export function newState() {
  return JSON.parse(JSON.stringify(initial));
}

/** The state after a click on a column. */
export function sortBy(state, column) {
  const current = state.sort.find((one) => one.column === column);
  const ascending = current ? !current.ascending : true;
  return { ...state, sort: [{ column, ascending }] };
}

/** Whether a search or a period is set. */
export function isFiltered(state) {
  return Object.values(state.filters).some((value) => value !== '' && value !== null);
}
