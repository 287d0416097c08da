// The query as a program in other languages.

const long = text => text.trim();

/** @type {Object<string, function(string, string): string>} */
export const SNIPPETS = {
  curl: (url, query) => `curl ${url} \\
  -H 'Accept: text/csv' \\
  -H 'Content-Type: application/sparql-query' \\
  --data-binary @- <<'SPARQL'
${long(query)}
SPARQL
`,
  Python: (url, query) => `# pip install requests pandas
import io
import pandas as pd
import requests

query = r'''
${long(query).replace(/'''/g, "''' + \"'''\" + r'''")}
'''
response = requests.post(
    "${url}",
    data=query.encode("utf-8"),
    headers={"Content-Type": "application/sparql-query", "Accept": "text/csv"},
    timeout=60,
)
response.raise_for_status()
table = pd.read_csv(io.StringIO(response.content.decode("utf-8")))
print(table)
`,
  R: (url, query) => `# install.packages(c("httr2", "readr"))
library(httr2)

query <- r"---(
${long(query)}
)---"
table <- request("${url}") |>
  req_body_raw(query, type = "application/sparql-query") |>
  req_headers(Accept = "text/csv") |>
  req_perform() |>
  resp_body_string() |>
  I() |>
  readr::read_csv()
print(table)
`,
  JavaScript: (url, query) => `const query = String.raw\`
${long(query).replace(/`/g, '${"`"}').replace(/\$\{(?!"`"\})/g, '${"$"}{')}
\`;
const response = await fetch("${url}", {
  method: "POST",
  headers: { "Content-Type": "application/sparql-query", Accept: "application/sparql-results+json" },
  body: query,
});
if (!response.ok) throw new Error(await response.text());
const { results } = await response.json();
console.table(results.bindings.map(row => Object.fromEntries(Object.entries(row).map(([name, term]) => [name, term.value]))));
`,
};
