package org.zhuzhoukg.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.apache.jena.sys.JenaSystem;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The program: {@code zhuzhou-kg COMMAND}; without a command it loads the data and serves it. */
@Command(
    name = "zhuzhou-kg",
    description = "A knowledge graph of an industrial city: facts with evidence, served by SPARQL.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    subcommands = {
      LoadCommand.class,
      ServeCommand.class,
      QueryCommand.class,
      ExportCommand.class,
      ImportCommand.class,
      ReviewCommand.class,
      VerifyCommand.class,
      ValidateCommand.class,
      ExtractCommand.class,
      EvaluateCommand.class,
      PasswdCommand.class
    })
public final class Main implements Runnable {

  /** Everything went well. */
  static final int OK = 0;

  /** Some of the data are bad, or the work could not be done; the messages say what. */
  static final int BAD_DATA = 1;

  private Main() {}

  /** Runs the command that the arguments name, and exits with its code. */
  public static void main(String[] args) {
    System.setOut(new PrintStream(System.out, true, StandardCharsets.UTF_8));
    System.setErr(new PrintStream(System.err, true, StandardCharsets.UTF_8));
    System.exit(run(args, System.out, System.err));
  }

  /** Runs a command with its own streams. */
  static int run(String[] args, PrintStream out, PrintStream err) {
    JenaSystem.init();
    Console console = new Console(out, err);
    CommandLine commandLine = new CommandLine(new Main(), new Commands(console));
    commandLine.setCaseInsensitiveEnumValuesAllowed(true);
    commandLine.registerConverter(LocalDate.class, new DateConverter());
    commandLine.setOut(new PrintWriter(out, true, StandardCharsets.UTF_8));
    commandLine.setErr(new PrintWriter(err, true, StandardCharsets.UTF_8));
    commandLine.setExecutionExceptionHandler(
        (exception, command, parsed) -> console.failure(command.getCommandName(), exception));
    String[] line = args.length == 0 ? new String[] {"serve"} : args;
    try {
      return commandLine.execute(line);
    } catch (OutOfMemoryError e) {
      err.println(line[0] + " failed: memory is used up; ask for less, or give Java more (-Xmx)");
      return BAD_DATA;
    }
  }

  @Override
  public void run() {
    throw new UnsupportedOperationException("picocli runs a command");
  }
}
