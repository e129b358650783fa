export function isImage(file) {
  // ruleid: js-string-method-from-another-language
  return file.type.toLowerCase().contains("image/");
}

export function greeting(name) {
  // ruleid: js-string-method-from-another-language
  return "Hello {}".format(name);
}

export function isBlank(text) {
  // ruleid: js-string-method-from-another-language
  return text.trim().isEmpty();
}

export function isImageReal(file) {
  // ok: js-string-method-from-another-language
  return file.type.toLowerCase().includes("image/");
}

export function greetingReal(name) {
  // ok: js-string-method-from-another-language
  return `Hello ${name}`;
}

export function isBlankReal(text) {
  // ok: js-string-method-from-another-language
  return text.trim().length === 0;
}

export function dateText(moment) {
  // ok: js-string-method-from-another-language
  return moment.format("YYYY-MM-DD");
}
