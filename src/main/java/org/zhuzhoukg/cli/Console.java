package org.zhuzhoukg.cli;

import java.io.PrintStream;
import java.net.BindException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import org.slf4j.LoggerFactory;

/** Where commands print: results on one stream, progress and errors on the other. */
final class Console {

  private final PrintStream out;
  private final PrintStream err;

  Console(PrintStream out, PrintStream err) {
    this.out = out;
    this.err = err;
  }

  PrintStream out() {
    return out;
  }

  PrintStream err() {
    return err;
  }

  /** Whether a person looks at the output. */
  @SuppressWarnings("SystemConsoleNull") // asked again below, where Java is new enough
  boolean isTerminal() {
    java.io.Console console = System.console();
    if (console == null || System.getenv("CI") != null) {
      return false;
    }
    try {
      return (boolean) java.io.Console.class.getMethod("isTerminal").invoke(console);
    } catch (NoSuchMethodException before22) {
      return true;
    } catch (ReflectiveOperationException e) {
      return false;
    }
  }

  void errors(List<?> problems) {
    problems.forEach(problem -> err.println("error: " + problem));
  }

  /** Says in one line why a command failed; the log has the rest. */
  int failure(String command, Exception exception) {
    LoggerFactory.getLogger(Main.class).debug("{} failed", command, exception);
    err.println(command + " failed: " + reason(exception));
    return Main.BAD_DATA;
  }

  private static String reason(Exception exception) {
    if (exception instanceof NoSuchFileException) {
      return "no such file or folder: '" + exception.getMessage() + "'";
    }
    if (exception instanceof AccessDeniedException) {
      return "no permission for '" + exception.getMessage() + "'";
    }
    if (exception instanceof BindException) {
      return exception.getMessage() + "; choose another with --port N";
    }
    String message = exception.getMessage();
    return message == null ? exception.getClass().getSimpleName() : message.strip();
  }
}
