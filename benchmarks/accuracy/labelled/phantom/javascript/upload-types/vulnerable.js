const MAX_BYTES = 5_000_000;

/** Why a file cannot be uploaded, or null. */
function whyNot(file) {
  const allowed = ["image/png", "image/jpeg", "image/webp"];
  if (!allowed.contains(file.mimetype)) {
    return "Please choose a PNG, JPEG or WebP picture.";
  }
  if (file.size > MAX_BYTES) {
    return "The picture is larger than 5 MB.";
  }
  return null;
}

module.exports = { whyNot };
