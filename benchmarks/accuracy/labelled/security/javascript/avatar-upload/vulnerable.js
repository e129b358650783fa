const crypto = require("crypto");
const path = require("path");
const multer = require("multer");

const EXTENSIONS = new Set([".png", ".jpg", ".webp"]);

const storage = multer.diskStorage({
  destination: "uploads/avatars",
  filename(req, file, cb) {
    cb(null, file.originalname);
  },
});

const upload = multer({ storage, limits: { fileSize: 2_000_000, files: 1 } });

module.exports = { upload, EXTENSIONS, crypto, path };
