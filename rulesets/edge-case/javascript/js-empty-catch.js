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

export function warmUp(cache) {
  // ruleid: js-empty-catch
  cache.load().catch(() => {});
}

export function warmUpLogged(cache, logger) {
  // ok: js-empty-catch
  cache.load().catch((error) => logger.warn({ error }, "cache is cold"));
}
