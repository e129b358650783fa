export function load(client, id) {
  // ruleid: js-async-promise-executor
  return new Promise(async (resolve, reject) => {
    const user = await client.get(id);
    resolve(user);
  });
}

export async function loadAsync(client, id) {
  // ok: js-async-promise-executor
  return await client.get(id);
}

export function wait(milliseconds) {
  // ok: js-async-promise-executor
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
