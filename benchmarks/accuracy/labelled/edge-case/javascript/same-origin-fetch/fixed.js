/** Requests of the page to its own server. */

export async function me() {
  const response = await fetch("/api/me");
  if (response.status === 401) {
    return null;
  }
  return response.json();
}

export async function ping() {
  const response = await fetch("/api/ping", { method: "POST" });
  return response.ok;
}
