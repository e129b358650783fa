const crypto = require("crypto");
const fs = require("fs");
const multer = require("multer");
const path = require("path");

const storage = multer.diskStorage({
  destination: "uploads",
  filename: (req, file, cb) => {
    // ruleid: js-upload-original-name
    cb(null, file.originalname);
  },
});

function keep(file) {
  // ruleid: js-upload-original-name
  fs.renameSync(file.path, path.join("uploads", file.originalname));
}

const safeStorage = multer.diskStorage({
  destination: "uploads",
  filename: (req, file, cb) => {
    // ok: js-upload-original-name
    cb(null, crypto.randomUUID() + path.extname(file.originalname));
  },
});

function keepSafely(file) {
  // ok: js-upload-original-name
  fs.renameSync(file.path, path.join("uploads", crypto.randomUUID()));
}
