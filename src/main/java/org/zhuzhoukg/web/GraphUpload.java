package org.zhuzhoukg.web;

import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.JsonLdErrorCode;
import com.apicatalog.jsonld.JsonLdOptions;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.lang.LangJSONLD11;
import org.apache.jena.riot.system.ErrorHandler;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFLib;
import org.apache.jena.riot.system.StreamRDFWrapper;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.zhuzhoukg.store.QueryLimits;

/**
 * Reads a graph from a request's body, whole and strictly, before anything is written. Nothing it
 * names is fetched.
 */
final class GraphUpload {

  private static final List<String> KNOWN =
      Arrays.stream(GraphFormat.values()).map(GraphFormat::mediaType).toList();

  private final Call call;
  private final Limits limits;

  GraphUpload(Call call, Limits limits) {
    this.call = call;
    this.limits = limits;
  }

  /**
   * The graph.
   *
   * @throws ProblemException 400 with line and column if it is not what it says it is, 403 if it
   *     reaches out, 413, 415
   */
  Graph read() throws IOException {
    String type = call.contentType();
    Optional<GraphFormat> format =
        Arrays.stream(GraphFormat.values())
            .filter(f -> f.mediaTypes().contains(type) && !type.equals("text/plain"))
            .findFirst();
    if (format.isEmpty()) {
      String named = type.isEmpty() ? "the request names no Content-Type" : type + " is not known";
      String chinese = type.isEmpty() ? "请求没有 Content-Type" : "不认识 " + type;
      String known = String.join(", ", KNOWN);
      throw Problem.of(415, chinese + "；可用：" + known, named + "; send one of " + known)
          .with("alternatives", KNOWN)
          .exception();
    }
    QueryRequest.requireUtf8(call);
    byte[] body = new RequestBody(call, limits.requestDeadline()).read(limits.maxBody());
    return parse(Utf8.decode(body, "正文", "the body"), format.get());
  }

  private Graph parse(String text, GraphFormat format) {
    Lang lang = format.format().getLang();
    if (lang.equals(Lang.RDFXML) && text.contains("<!DOCTYPE")) {
      throw Problem.of(
              403,
              "含 DOCTYPE 的 RDF/XML 不予接受：其中的实体不会展开",
              "RDF/XML with a DOCTYPE is refused: its entities are not expanded")
          .with("token", "<!DOCTYPE")
          .exception();
    }
    requireShortNumbers(text);
    Graph graph = GraphFactory.createDefaultGraph();
    JsonLdOptions options = new JsonLdOptions(GraphUpload::refuse);
    try {
      RDFParser.fromString(text, lang)
          .base(call.origin() + "/graphs")
          .strict(true)
          .errorHandler(new Strict())
          .set(LangJSONLD11.JSONLD_OPTIONS, options)
          .parse(new OneGraph(StreamRDFLib.graph(graph)));
      return graph;
    } catch (ProblemException e) {
      throw e;
    } catch (StackOverflowError e) {
      throw Problem.of(400, "正文嵌套太深", "the body nests too deep").exception();
    } catch (RuntimeException e) {
      throw malformed(e, format);
    }
  }

  /** A number that takes long to read would do so in every query that compares it. */
  private static void requireShortNumbers(String text) {
    int digits = 0;
    int line = 1;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      digits = Character.isDigit(c) ? digits + 1 : 0;
      line += c == '\n' ? 1 : 0;
      if (digits > QueryLimits.DIGITS) {
        throw Problem.of(
                400,
                "有一个数超过" + QueryLimits.DIGITS + "位",
                "a number has more than " + QueryLimits.DIGITS + " digits")
            .with("line", line)
            .exception();
      }
    }
  }

  private static ProblemException malformed(RuntimeException e, GraphFormat format) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof JsonLdError error
          && error.getCode() == JsonLdErrorCode.LOADING_REMOTE_CONTEXT_FAILED) {
        return Problem.of(
                403,
                "JSON-LD 引用了远程上下文；服务器不去取，请直接写入",
                "the JSON-LD names a remote context; nothing is fetched: write it in")
            .exception();
      }
      if (cause instanceof ProblemException problem) {
        return problem;
      }
    }
    return Problem.of(
            400,
            "正文不是 " + format.mediaType() + "：" + Plain.words(e),
            "the body is not " + format.mediaType() + ": " + Plain.words(e))
        .exception();
  }

  private static com.apicatalog.jsonld.document.Document refuse(
      java.net.URI uri, com.apicatalog.jsonld.loader.DocumentLoaderOptions options)
      throws JsonLdError {
    throw new JsonLdError(JsonLdErrorCode.LOADING_REMOTE_CONTEXT_FAILED, "not fetched");
  }

  /** Takes triples, and refuses what belongs to another graph. */
  private static final class OneGraph extends StreamRDFWrapper {

    OneGraph(StreamRDF out) {
      super(out);
    }

    @Override
    public void quad(Quad quad) {
      if (!quad.isDefaultGraph()) {
        throw Problem.of(
                400,
                "正文指明了图 <" + quad.getGraph() + ">，而此地址只收一个图的三元组",
                "the body names the graph <"
                    + quad.getGraph()
                    + ">; this address takes the triples of one graph")
            .exception();
      }
      super.triple(quad.asTriple());
    }

    @Override
    public void prefix(String prefix, String iri) {
      // Prefixes of an upload are its own.
    }
  }

  /** Refuses what is not right; what is merely unusual passes. */
  private static final class Strict implements ErrorHandler {

    @Override
    public void warning(String message, long line, long column) {
      // An unusual IRI, a strange language tag: the shapes say what the data need.
    }

    @Override
    public void error(String message, long line, long column) {
      String why = Plain.words(new RiotException(message));
      Problem problem = Problem.of(400, "正文无法读取：" + why, "the body cannot be read: " + why);
      if (line > 0) {
        problem = problem.with("line", (int) line).with("column", (int) Math.max(1, column));
      }
      throw problem.exception();
    }

    @Override
    public void fatal(String message, long line, long column) {
      error(message, line, column);
    }
  }
}
