/** Users in PostgreSQL. */
export class Users {
  constructor(pool) {
    this.pool = pool;
  }

  /** Gives a user another name, and notes the old one. */
  async rename(id, name) {
    const client = await this.pool.connect();
    try {
      await client.query("INSERT INTO old_names SELECT id, name FROM users WHERE id = $1", [id]);
      await client.query("UPDATE users SET name = $2 WHERE id = $1", [id, name]);
    } finally {
      client.release();
    }
  }
}
