// Serves SPARQL from Oxigraph's WebAssembly: node oxigraph.cjs MODULE FILE.nq PORT
const { readFileSync } = require("node:fs");
const { createServer } = require("node:http");
const [module_, file, port] = process.argv.slice(2);
const { Store } = require(module_);

const json = "application/sparql-results+json";
const store = new Store();
store.load(readFileSync(file), { format: "application/n-quads", unchecked: true, no_transaction: true });

createServer((request, response) => {
  const parts = [];
  request.on("data", (part) => parts.push(part));
  request.on("end", () => {
    try {
      const query = new URLSearchParams(Buffer.concat(parts).toString("utf8")).get("query");
      const answer = Buffer.from(store.query(query, { results_format: json }), "utf8");
      response.writeHead(200, { "Content-Type": json, "Content-Length": answer.length });
      response.end(answer);
    } catch (error) {
      response.writeHead(400).end(String(error));
    }
  });
}).listen(Number(port), "127.0.0.1");
