package org.zhuzhoukg.spark;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.util.LongAccumulator;
import org.apache.spark.util.SerializableConfiguration;
import org.zhuzhoukg.cli.DateConverter;
import org.zhuzhoukg.cli.ReadingOptions;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code extract} as a Spark job: reads the texts under a Hadoop path, and writes candidates. */
@Command(
    name = "extract",
    description = "Propose the facts that Chinese texts state, as JSON Lines and N-Quads.",
    mixinStandardHelpOptions = true)
public final class ExtractJob implements Callable<Integer> {

  @Spec private CommandSpec command;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      defaultValue = "data",
      description = "folder with catalogue/, as a Hadoop path (default: ${DEFAULT-VALUE})")
  private String data;

  @Mixin private ReadingOptions reading;

  @Option(
      names = "--parts",
      paramLabel = "N",
      defaultValue = "64",
      description =
          "how many parts the output has, whoever works on it (default: ${DEFAULT-VALUE})")
  private int parts;

  @Parameters(index = "0", paramLabel = "IN", description = "a folder of texts, or a text")
  private String input;

  @Parameters(index = "1", paramLabel = "OUT", description = "a folder that is not there yet")
  private String output;

  private final PrintStream err;

  private ExtractJob(PrintStream err) {
    this.err = err;
  }

  /** Runs the job that the arguments describe. */
  public static void main(String[] args) {
    PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
    CommandLine line = new CommandLine(new ExtractJob(err));
    line.registerConverter(LocalDate.class, new DateConverter());
    line.setExecutionExceptionHandler(
        (exception, command, parsed) -> {
          err.println("extract failed: " + why(exception));
          return 1;
        });
    int code = line.execute(args);
    if (code != 0) {
      System.exit(code);
    }
  }

  /** Spark says what happened, and its cause why, before a stack in many lines. */
  private static String why(Exception exception) {
    Throwable cause = exception.getCause();
    return exception.getMessage()
        + (cause == null
            ? ""
            : " " + String.valueOf(cause.getMessage()).lines().findFirst().orElse(""));
  }

  @Override
  public Integer call() throws Exception {
    if (parts < 1) {
      throw new ParameterException(command.commandLine(), "--parts must be 1 or more");
    }
    SparkConf settings = new SparkConf().setAppName("zhuzhou-kg extract");
    try (JavaSparkContext spark = new JavaSparkContext(settings)) {
      Configuration hadoop = spark.hadoopConfiguration();
      List<List<Document>> documents = Document.parts(new Path(input), hadoop, parts);
      Knowledge knowledge = knowledge(hadoop);
      OutputFiles.prepare(new Path(output), hadoop);
      run(spark, documents, knowledge);
    }
    return 0;
  }

  private Knowledge knowledge(Configuration hadoop) throws Exception {
    Knowledge knowledge = new Knowledge(reading.date().orElse(null), reading.about());
    knowledge.addCatalogue(new Path(data), hadoop);
    for (String layout : reading.layoutFiles()) {
      knowledge.addLayout(new Path(layout), hadoop);
    }
    knowledge.made();
    return knowledge;
  }

  private void run(JavaSparkContext spark, List<List<Document>> documents, Knowledge knowledge) {
    Broadcast<Knowledge> shared = spark.broadcast(knowledge);
    Broadcast<SerializableConfiguration> hadoop =
        spark.broadcast(new SerializableConfiguration(spark.hadoopConfiguration()));
    EnumMap<Output, LongAccumulator> counts = new EnumMap<>(Output.class);
    for (Output kind : Output.values()) {
      counts.put(kind, spark.sc().longAccumulator(kind.folder()));
    }
    spark
        .parallelize(documents, documents.size())
        .flatMapToPair(
            part -> new PartLines(part, shared.value().made(), hadoop.value().value(), counts))
        .saveAsHadoopFile(output, Output.class, String.class, OutputFiles.class);
    err.println(
        String.format(
            Locale.ROOT,
            "%,d candidates of %,d documents in %s; %,d rejected",
            counts.get(Output.CANDIDATES).value(),
            documents.stream().mapToInt(List::size).sum(),
            output,
            counts.get(Output.REJECTED).value()));
  }
}
