export async function loadUser(id) {
  const response = await fetch(`/api/users/${id}`);
  // ruleid: js-json-of-unchecked-response
  return response.json();
}

export async function loadUserChecked(id) {
  const response = await fetch(`/api/users/${id}`);
  if (!response.ok) {
    throw new Error(`users answered ${response.status}`);
  }
  // ok: js-json-of-unchecked-response
  return response.json();
}

export async function saveUser(user) {
  const res = await fetch("/api/users", { method: "POST", body: JSON.stringify(user) });
  // ruleid: js-json-of-unchecked-response
  const saved = await res.json();
  return saved.id;
}

export async function saveUserChecked(user) {
  const res = await fetch("/api/users", { method: "POST", body: JSON.stringify(user) });
  if (!res.ok) throw new Error(`saving failed with ${res.status}`);
  // ok: js-json-of-unchecked-response
  const saved = await res.json();
  return saved.id;
}
