const PAGE = 100;

/** Gives every message of a mailbox to `visit`; the next page is known only when the last has come. */
export async function eachMessage(client, visit) {
  let cursor = null;
  let count = 0;
  do {
    const page = await client.messages({ after: cursor, limit: PAGE });
    for (const message of page.items) {
      visit(message);
      count += 1;
    }
    cursor = page.next;
  } while (cursor !== null);
  return count;
}
