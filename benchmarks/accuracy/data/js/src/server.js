const http = require('http');

const server = http.createServer((request, response) => {
  const encrypted = request.socket.encrypted; // unknown: encrypted
  response.writeHead(200); // exists: writeHead
  response.sendJson({ encrypted }); // absent: sendJson
  response.end('ok'); // exists: end
});
server.listen(8080); // exists: listen
server.shutdownGracefully(); // absent: shutdownGracefully
http.createServer({ keepAliveTimeout: 5 }); // exists: keepAliveTimeout
http.get('http://example.org', (response) => response.pipe(process.stdout)); // exists: pipe
http.fetchJson('http://example.org'); // absent: fetchJson

module.exports = server;
