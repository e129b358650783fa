export async function fetchForever(client, url) {
  // ruleid: js-endless-retry
  while (true) {
    try {
      return await client.get(url);
    } catch (error) {
      console.warn("again", error.message);
    }
  }
}

export async function fetchBounded(client, url, sleep) {
  for (let attempt = 0; ; attempt++) {
    // ok: js-endless-retry
    try {
      return await client.get(url);
    } catch (error) {
      if (attempt === 4) throw error;
      await sleep(2 ** attempt * 100);
    }
  }
}
