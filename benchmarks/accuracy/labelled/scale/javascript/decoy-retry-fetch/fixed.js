const ATTEMPTS = 3;

const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/** The document; asks the mirrors one after the other until one answers. */
export async function fromMirror(mirrors, path) {
  for (const mirror of mirrors) {
    try {
      const response = await fetch(new URL(path, mirror), { signal: AbortSignal.timeout(5000) });
      if (response.ok) {
        return await response.text();
      }
    } catch (error) {
      await pause(100);
    }
  }
  throw new Error(`no mirror has ${path} after ${ATTEMPTS} attempts`);
}
