package org.zhuzhoukg.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.zhuzhoukg.load.CandidateFiles;
import org.zhuzhoukg.load.DataFolder;
import org.zhuzhoukg.store.CandidateGraphs;
import org.zhuzhoukg.store.Ontology;
import org.zhuzhoukg.text.Sha256;
import org.zhuzhoukg.text.SourceText;

/**
 * The job, on a master and two workers, from the local file system and from HDFS, beside {@code
 * extract} and {@code load}.
 */
@EnabledIfSystemProperty(
    named = "spark.home",
    matches = ".+",
    disabledReason = "it needs Spark: mvn -Pspark verify -Dtest=SparkJobTest runs it")
class SparkJobTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Path DATA = Path.of("data").toAbsolutePath();
  private static final int PARTS = 16;
  private static final int LONGEST = 600;

  @TempDir private static Path folder;
  private static Installation spark;
  private static SparkCluster cluster;
  private static Path corpus;
  private static String options;
  private static Path alone;
  private static HdfsCluster hdfs;

  @BeforeAll
  static void startClusterAndRunAlone() throws Exception {
    spark = new Installation(Path.of(System.getProperty("spark.home")));
    corpus = Files.createDirectories(folder.resolve("corpus"));
    Corpus.write(corpus, 6);
    options = "--date 2024-09-01 --about 云泽市 --data " + DATA + " --layout " + layout() + " ";
    alone = folder.resolve("alone");
    assertEquals(0, ended(submit("local[1]", alone)), () -> log(alone));
    cluster = new SparkCluster(spark, 2, folder.resolve("cluster"));
    Installation hadoop = new Installation(Path.of(System.getProperty("hdfs.home")));
    hdfs = new HdfsCluster(hadoop, 2, folder.resolve("hdfs"));
    hdfs.dfs("-mkdir " + hdfs.path("data"));
    hdfs.dfs("-put %s %s".formatted(DATA.resolve("catalogue"), hdfs.path("data")));
    hdfs.dfs("-put %s %s".formatted(folder.resolve("layout.json"), hdfs.path("")));
    hdfs.dfs("-put %s %s".formatted(corpus, hdfs.path("texts")));
  }

  @AfterAll
  static void stop() {
    if (hdfs != null) {
      hdfs.close();
    }
    if (cluster != null) {
      cluster.close();
    }
  }

  @Test
  void givesTheSameThoughAnExecutorIsKilled() throws Exception {
    Path out = folder.resolve("killed");
    Process job = submit(cluster.url(), out);
    killAnExecutor(job, out);
    assertEquals(0, ended(job), () -> log(out));
    assertTrue(log(out).contains("Lost executor"), () -> log(out));
    assertSame(alone, out);
  }

  /** A first run is killed, an executor of the second too; a third is refused. */
  @Test
  void givesTheSameOnHdfs() throws Exception {
    Path broken = folder.resolve("hdfs-broken");
    Process job = submitOnHdfs(broken);
    awaitParts(job, broken);
    job.destroyForcibly();
    ended(job);
    hdfs.dfs("-test -d " + hdfs.path("candidates/_temporary"));

    Path again = folder.resolve("hdfs-again");
    job = submitOnHdfs(again);
    killAnExecutor(job, again);
    assertEquals(0, ended(job), () -> log(again));
    assertTrue(log(again).contains("Lost executor"), () -> log(again));
    hdfs.dfs("-get %s %s".formatted(hdfs.path("candidates"), again));
    nameLocally(again);
    assertSame(alone, again);

    Path third = folder.resolve("hdfs-third");
    assertEquals(1, ended(submitOnHdfs(third)));
    String refused = "extract failed: '" + hdfs.path("candidates") + "' is there already";
    assertTrue(log(third).contains(refused), () -> log(third));
  }

  /** What a run left that did not end is in the way of none. */
  @Test
  void givesTheSameAgain() throws Exception {
    Path out = folder.resolve("again");
    Files.createDirectories(out.resolve("_temporary/0/task_0"));
    Files.createDirectories(out.resolve("candidates"));
    Files.writeString(out.resolve("candidates/part-99999.jsonl"), "{\"kind\":\n");
    assertEquals(0, ended(submit(cluster.url(), out)), () -> log(out));
    assertSame(alone, out);
  }

  /** The root of a file system is a folder, too; here it is one that is put there. */
  @Test
  void namesDocumentsBelowARoot() throws Exception {
    Path root = Files.createDirectories(folder.resolve("root"));
    Files.writeString(root.resolve("text.txt"), "2022年，云泽市地区生产总值1520.6亿元。\n");
    Path out = folder.resolve("below");
    String mount = "--conf spark.hadoop.fs.viewfs.mounttable.one.linkMergeSlash=" + root.toUri();
    String arguments = options + "--parts 1 viewfs://one/ " + out;
    Process job = spark.submit(logFile(out), "local[1] " + mount, arguments);
    assertEquals(0, ended(job), () -> log(out));
    String line = lines(out.resolve("candidates")).get(0);
    assertEquals("viewfs://one/text.txt", JSON.readTree(line).get("document").asText());
  }

  @Test
  void leavesAFolderAloneThatIsThere() throws Exception {
    Path out = Files.createDirectories(folder.resolve("there"));
    Files.writeString(out.resolve("letter.txt"), "mine");
    Files.createDirectories(out.resolve("_temporary"));
    assertEquals(1, ended(submit("local[1]", out)));
    assertTrue(log(out).contains("extract failed: '" + out + "' is there already"), () -> log(out));
    assertEquals("mine", Files.readString(out.resolve("letter.txt")));
  }

  @Test
  void saysWhatExtractAndLoadSay() throws Exception {
    Path lines = folder.resolve("extract.jsonl");
    Path said = folder.resolve("extract.log");
    Process extract = Installation.extract(lines, said, options + corpus);
    assertEquals(1, ended(extract), "one text is none, one is empty");

    assertEquals(Files.readString(lines), byDocument(alone.resolve("candidates")));
    assertEquals(
        Files.readAllLines(said).stream()
            .filter(line -> line.startsWith("error: "))
            .map(line -> line.replaceFirst("error: ", ""))
            .sorted()
            .toList(),
        lines(alone.resolve("rejected")).stream().sorted().toList());

    Ontology ontology = Ontology.read();
    CandidateFiles loaded =
        new CandidateFiles(new DataFolder(DATA).catalogue(ontology, problem -> {}), ontology);
    loaded.read(lines);
    assertEquals(List.of(), loaded.problems());
    Map<String, Graph> expected = loaded.graphs().graphs();
    Map<String, Graph> graphs = new TreeMap<>();
    for (Path part : files(alone.resolve("nquads"))) {
      CandidateGraphs.read(part).graphs().forEach(graphs::put);
    }
    assertEquals(expected.keySet(), graphs.keySet());
    expected.forEach(
        (name, graph) -> assertTrue(graph.isIsomorphicWith(graphs.get(name)), () -> name));
  }

  /** One of the texts is read from its second half on. */
  private static Path layout() throws IOException {
    Path text = corpus.resolve("第000期/bulletin.txt");
    int length = SourceText.read(text).length();
    return Files.writeString(
        folder.resolve("layout.json"),
        "{\"documents\": [{\"sha256\": \"%s\", \"readingOrder\": [[%d, %d], [0, %d]]}]}"
            .formatted(Sha256.of(text), length / 2, length, length / 2));
  }

  private static Process submit(String master, Path out) throws IOException {
    return spark.submit(
        logFile(out), master, options + "--parts " + PARTS + " " + corpus + " " + out);
  }

  /** Everything the job reads and writes is on HDFS; but its log is here. */
  private static Process submitOnHdfs(Path out) throws IOException {
    return spark.submit(
        logFile(out),
        cluster.url(),
        "--date 2024-09-01 --about 云泽市 --parts %d --data %s --layout %s %s %s"
            .formatted(
                PARTS,
                hdfs.path("data"),
                hdfs.path("layout.json"),
                hdfs.path("texts"),
                hdfs.path("candidates")));
  }

  /** Candidates and what is rejected say where their document is, N-Quads do not. */
  private static void nameLocally(Path out) throws IOException {
    for (Path file : files(out)) {
      String lines = Files.readString(file);
      if (file.startsWith(out.resolve("nquads"))) {
        assertFalse(lines.contains(hdfs.path("")), () -> file.toString());
      } else {
        Files.writeString(file, lines.replace(hdfs.path("texts") + "/", corpus + "/"));
      }
    }
  }

  /** Waits until two executors work, and some parts are done. */
  private static void awaitParts(Process job, Path out) throws InterruptedException {
    while (job.isAlive() && !(times("Registered executor", out) >= 2 && partsDone(out) >= 2)) {
      job.waitFor(20, TimeUnit.MILLISECONDS);
    }
    assertTrue(partsDone(out) < PARTS, "too late");
  }

  private static void killAnExecutor(Process job, Path out) throws InterruptedException {
    awaitParts(job, out);
    List<ProcessHandle> executors = cluster.executors();
    assertEquals(2, executors.size(), () -> log(out));
    assertTrue(executors.get(0).destroyForcibly(), "not killed");
  }

  private static int ended(Process process) throws InterruptedException {
    if (!process.waitFor(LONGEST, TimeUnit.SECONDS)) {
      process.destroyForcibly();
    }
    return process.waitFor();
  }

  private static Path logFile(Path out) {
    return out.resolveSibling(out.getFileName() + ".log");
  }

  private static String log(Path out) {
    try {
      return Files.readString(logFile(out));
    } catch (IOException e) {
      return e.toString();
    }
  }

  private static void assertSame(Path expected, Path found) throws IOException {
    List<Path> files = files(expected);
    assertEquals(relative(expected, files), relative(found, files(found)));
    assertTrue(files.size() > 30, () -> files.toString());
    for (Path file : files) {
      Path other = found.resolve(expected.relativize(file));
      assertEquals(-1, Files.mismatch(file, other), () -> file + " and " + other);
    }
  }

  private static List<String> relative(Path folder, List<Path> files) {
    return files.stream().map(file -> folder.relativize(file).toString()).toList();
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> walked = Files.walk(folder)) {
      return walked
          .filter(Files::isRegularFile)
          .filter(file -> !file.toString().endsWith(".crc"))
          .sorted()
          .toList();
    }
  }

  private static int partsDone(Path out) {
    return times("Finished task", out);
  }

  private static int times(String said, Path out) {
    return log(out).split(said, -1).length - 1;
  }

  private static List<String> lines(Path folder) throws IOException {
    List<String> lines = new ArrayList<>();
    for (Path file : files(folder)) {
      lines.addAll(Files.readAllLines(file));
    }
    return lines;
  }

  /** The lines of all parts, the documents in the order of their names. */
  private static String byDocument(Path folder) throws IOException {
    Map<Path, StringBuilder> documents = new TreeMap<>();
    for (String line : lines(folder)) {
      Path document = Path.of(JSON.readTree(line).get("document").asText());
      documents.computeIfAbsent(document, d -> new StringBuilder()).append(line).append('\n');
    }
    return String.join("", documents.values());
  }
}
