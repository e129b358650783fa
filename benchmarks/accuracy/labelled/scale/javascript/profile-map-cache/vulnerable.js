import { readFile } from 'node:fs/promises';

const templateCache = new Map();

/** The template for a tenant and a language. */
export async function template(tenant, language) {
  const key = `${tenant}/${language}`;
  if (!templateCache.has(key)) {
    templateCache.set(key, await readFile(new URL(`./templates/${language}.html`, import.meta.url), 'utf8'));
  }
  return templateCache.get(key);
}

/** The template with the names filled in. */
export function fill(text, names) {
  return text.replace(/\{(\w+)\}/g, (whole, name) => names[name] ?? whole);
}
