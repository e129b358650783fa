import pymysql
from flask import Flask, request

app = Flask(__name__)


class Search:
    """What somebody looks for."""

    def __init__(self, word, language="en"):
        self.word = word
        self.language = language

    def statement(self):
        return f"SELECT id FROM words WHERE lang = '{self.language}'"


@app.route("/words")
def words():
    search = Search(request.values.get("word"))
    connection = pymysql.connect(host="db", database="words")
    try:
        with connection.cursor() as cursor:
            cursor.execute(search.statement())
            return {"ids": [row[0] for row in cursor.fetchall()]}
    finally:
        connection.close()
