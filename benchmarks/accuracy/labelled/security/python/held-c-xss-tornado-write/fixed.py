import tornado.escape
import tornado.web


class HelloHandler(tornado.web.RequestHandler):
    def get(self):
        name = self.get_query_argument("name", "you")
        self.write("<h1>Hello " + tornado.escape.xhtml_escape(name) + "</h1>")
