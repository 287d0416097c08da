package org.zhuzhoukg.web;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.util.NodeCmp;
import org.zhuzhoukg.vocab.Dump;
import org.zhuzhoukg.vocab.Iris;
import org.zhuzhoukg.vocab.Prefixes;

/** Writes the whole dataset in a format, compressed; the same graphs make the same bytes. */
final class DumpWriter {

  private final DatasetGraph dataset;

  DumpWriter(DatasetGraph dataset) {
    this.dataset = dataset;
  }

  /** Writes all of it and ends the stream. */
  void write(Dump dump, OutputStream out) throws IOException {
    try (OutputStream compressed = new GZIPOutputStream(out, 1 << 16)) {
      switch (dump) {
        case TRIG -> stream(dump, RDFFormat.TRIG_BLOCKS, compressed);
        case NQUADS -> stream(dump, RDFFormat.NQUADS_UTF8, compressed);
        case TURTLE -> stream(dump, RDFFormat.TURTLE_BLOCKS, compressed);
        case NTRIPLES -> stream(dump, RDFFormat.NTRIPLES_UTF8, compressed);
        case RDFXML ->
            RDFDataMgr.write(
                compressed,
                new NamedPrefixes(dataset.getDefaultGraph(), Map.of()),
                RDFFormat.RDFXML_PLAIN);
        case JSONLD -> json(compressed);
      }
    }
  }

  private void json(OutputStream out) throws IOException {
    Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    JsonLdLines.write(dataset.getDefaultGraph(), writer);
    writer.flush();
  }

  private void stream(Dump dump, RDFFormat format, OutputStream out) {
    StreamRDF writer = StreamRDFWriter.getWriterStream(out, format);
    writer.start();
    Prefixes.of(Iris.DEFAULT).forEach(writer::prefix);
    if (dump.keepsGraphs()) {
      for (Node name : names()) {
        each(dataset.getGraph(name), writer, name);
      }
    } else {
      each(dataset.getDefaultGraph(), writer, null);
    }
    writer.finish();
  }

  private static void each(Graph graph, StreamRDF writer, Node name) {
    OrderedGraph.<RuntimeException>each(
        graph,
        (subject, triples) ->
            triples.forEach(
                triple -> {
                  if (name == null) {
                    writer.triple(triple);
                  } else {
                    writer.quad(Quad.create(name, triple));
                  }
                }));
  }

  private List<Node> names() {
    List<Node> names = new ArrayList<>();
    dataset.listGraphNodes().forEachRemaining(names::add);
    names.sort(NodeCmp::compareRDFTerms);
    return names;
  }
}
