// The query as a program in other languages. What yields triples is asked for as such, for no table can be had of it.
import { form } from './context.js';

const long = text => text.trim();
const isGraph = query => /^(CONSTRUCT|DESCRIBE)$/.test(form(query));

/** @type {Object<string, function(string, string): string>} */
export const SNIPPETS = {
  curl: (url, query) => `curl ${url} \\
  -H 'Accept: ${isGraph(query) ? 'text/turtle' : 'text/csv'}' \\
  -H 'Content-Type: application/sparql-query' \\
  --data-binary @- <<'SPARQL'
${long(query)}
SPARQL
`,
  Python: (url, query) => `${isGraph(query) ? `# pip install requests rdflib
import rdflib
` : `# pip install requests pandas
import io
import pandas as pd
`}import requests

query = r'''
${long(query).replace(/'''/g, "''' + \"'''\" + r'''")}
'''
response = requests.post(
    "${url}",
    data=query.encode("utf-8"),
    headers={"Content-Type": "application/sparql-query", "Accept": "${isGraph(query) ? 'application/n-triples' : 'text/csv'}"},
    timeout=60,
)
response.raise_for_status()
${isGraph(query) ? `graph = rdflib.Graph().parse(data=response.content, format="nt")
print(len(graph), "triples")` : `table = pd.read_csv(io.StringIO(response.content.decode("utf-8")))
print(table)`}
`,
  R: (url, query) => `# install.packages(${isGraph(query) ? '"httr2"' : 'c("httr2", "readr")'})
library(httr2)

query <- r"---(
${long(query)}
)---"
answer <- request("${url}") |>
  req_body_raw(query, type = "application/sparql-query") |>
  req_headers(Accept = "${isGraph(query) ? 'text/turtle' : 'text/csv'}") |>
  req_perform() |>
  resp_body_string()
${isGraph(query) ? 'cat(answer)' : 'print(readr::read_csv(I(answer)))'}
`,
  JavaScript: (url, query) => `const query = String.raw\`
${long(query).replace(/`/g, '${"`"}').replace(/\$\{(?!"`"\})/g, '${"$"}{')}
\`;
const response = await fetch("${url}", {
  method: "POST",
  headers: { "Content-Type": "application/sparql-query", Accept: "${isGraph(query) ? 'text/turtle' : 'application/sparql-results+json'}" },
  body: query,
});
if (!response.ok) throw new Error(await response.text());
${isGraph(query) ? 'console.log(await response.text());' : form(query) === 'ASK' ? 'console.log((await response.json()).boolean);' : `const { results } = await response.json();
console.table(results.bindings.map(row => Object.fromEntries(Object.entries(row).map(([name, term]) => [name, term.value]))));`}
`,
};
