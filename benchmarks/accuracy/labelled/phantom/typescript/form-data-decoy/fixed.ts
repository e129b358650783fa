/** The body of an upload. */
export function uploadBody(files: File[], folder: string): FormData {
  const body = new FormData();
  body.append("folder", folder);
  for (const file of files) {
    body.append("files", file, file.name);
  }
  return body;
}

/** The address of a list with its filters. */
export function listUrl(base: string, labels: Set<string>): string {
  const url = new URL(base);
  for (const label of labels) {
    url.searchParams.append("label", label);
  }
  return url.toString();
}
