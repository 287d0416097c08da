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

/** The job, on a master and two workers, beside {@code extract} and {@code load}. */
@EnabledIfSystemProperty(
    named = "spark.home",
    matches = ".+",
    disabledReason = "it needs Spark: mvn -Pspark verify -Dtest=SparkJobTest runs it")
class SparkJobTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Path DATA = Path.of("data").toAbsolutePath();
  private static final int LONGEST = 600;

  @TempDir private static Path folder;
  private static Installation spark;
  private static SparkCluster cluster;
  private static Path corpus;
  private static String options;
  private static Path alone;

  @BeforeAll
  static void startClusterAndRunAlone() throws Exception {
    spark = new Installation(Path.of(System.getProperty("spark.home")));
    corpus = Files.createDirectories(folder.resolve("corpus"));
    Corpus.write(corpus, 20);
    options = "--date 2024-09-01 --about 云泽市 --data " + DATA + " --layout " + layout() + " ";
    alone = folder.resolve("alone");
    assertEquals(0, ended(submit("local[1]", alone)), () -> log(alone));
    cluster = new SparkCluster(spark, 2, folder.resolve("cluster"));
  }

  @AfterAll
  static void stop() {
    if (cluster != null) {
      cluster.close();
    }
  }

  @Test
  void givesTheSameThoughAnExecutorIsKilled() throws Exception {
    Path out = folder.resolve("killed");
    Process job = submit(cluster.url(), out);
    while (job.isAlive() && !(isWorking(2, out) && partsDone(out) >= 2)) {
      job.waitFor(20, TimeUnit.MILLISECONDS);
    }
    List<ProcessHandle> executors = cluster.executors();
    assertEquals(2, executors.size(), () -> log(out));
    assertTrue(executors.get(0).destroyForcibly(), "not killed");
    assertFalse(Files.exists(out.resolve("_SUCCESS")), "killed too late");
    assertEquals(0, ended(job), () -> log(out));
    assertTrue(log(out).contains("Lost executor"), () -> log(out));
    assertSame(alone, out);
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
    return spark.submit(logFile(out), master, options + "--parts 16 " + corpus + " " + out);
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

  private static boolean isWorking(int executors, Path out) {
    return log(out).split("Registered executor", -1).length > executors;
  }

  private static long partsDone(Path out) throws IOException {
    Path done = out.resolve("_temporary/0");
    if (!Files.isDirectory(done)) {
      return 0;
    }
    try (Stream<Path> listed = Files.list(done)) {
      return listed.filter(file -> file.getFileName().toString().startsWith("task_")).count();
    }
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
