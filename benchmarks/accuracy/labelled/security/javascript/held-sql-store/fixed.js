// A store for notes over sqlite.
const sqlite3 = require("sqlite3");

class NoteStore {
  constructor(file) {
    this.db = new sqlite3.Database(file);
  }

  byTag(tag, callback) {
    this.db.all("SELECT * FROM notes WHERE tag = ? ORDER BY created", [tag], callback);
  }

  close() {
    this.db.close();
  }
}

module.exports = { NoteStore };
