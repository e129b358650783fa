/** Saves drafts while somebody types. */
export async function saveDraft(api, draft, report) {
  try {
    await api.save(draft);
  } catch (error) {
    report(error);
  }
}

/** Whether a draft has changed since it was saved. */
export function isDirty(draft, saved) {
  return draft.text !== saved.text;
}
