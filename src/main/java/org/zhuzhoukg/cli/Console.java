package org.zhuzhoukg.cli;

import java.io.IOException;
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

  /** Whether a person sees what is told, though the results may go elsewhere. */
  boolean isErrTerminal() {
    if (err != System.err || isTerminal() || System.getenv("CI") != null) {
      return false;
    }
    try {
      return new ProcessBuilder("test", "-t", "2").inheritIO().start().waitFor() == 0;
    } catch (IOException noSuchProgram) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
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

  /** Why something failed, in one line for a person. */
  String reason(Exception exception) {
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
