import json

import tornado.web


class ReportHandler(tornado.web.RequestHandler):
    def initialize(self, pool):
        self.pool = pool

    async def get(self):
        department = self.get_argument("department")
        async with self.pool.acquire() as connection:
            rows = await connection.fetch(f"SELECT * FROM reports WHERE department = '{department}'")
        self.set_header("Content-Type", "application/json")
        self.finish(json.dumps([dict(row) for row in rows]))
