export async function saveDraft(api, draft) {
  try {
    await api.save(draft);
    // ruleid: js-empty-catch
  } catch (error) {}
}

export async function saveDraftLoudly(api, draft, logger) {
  try {
    await api.save(draft);
    // ok: js-empty-catch
  } catch (error) {
    logger.error({ error, id: draft.id }, "draft was not saved");
    throw error;
  }
}

export function rememberTheme(storage, theme) {
  try {
    storage.setItem("theme", theme);
    // ok: js-empty-catch
  } catch (error) {
    // Private windows have no storage; the default theme is fine.
  }
}

export function measure(performance, name) {
  try {
    performance.mark(name);
    // ok: js-empty-catch
  } catch (_) {}
}

export function complain(error) {
  try {
    console.error(error.message);
    // ok: js-empty-catch
  } catch (failure) {}
}
