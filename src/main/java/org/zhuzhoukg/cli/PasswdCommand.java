package org.zhuzhoukg.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.Callable;
import org.zhuzhoukg.web.User;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code passwd}: makes the line of a credentials file. */
@Command(
    name = "passwd",
    description = {
      "Make a user's line for serve --credentials.",
      "The password is asked for twice; without a terminal it is the first line of the input."
    },
    mixinStandardHelpOptions = true)
final class PasswdCommand implements Callable<Integer> {

  private final Console console;

  @Spec private CommandSpec command;

  @Parameters(paramLabel = "USER", description = "who may write; without ':' and spaces")
  private String user;

  @Option(
      names = "--file",
      paramLabel = "FILE",
      description = "add the line to this file, or put it in the place of the user's old one")
  private Path file;

  PasswdCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    try {
      User.checkName(user);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(command.commandLine(), e.getMessage(), e);
    }
    User entry = User.of(user, password());
    if (file == null) {
      console.out().println(entry.line());
    } else {
      boolean isNew = new CredentialsFile(file).put(entry);
      console.err().println(file + ": " + (isNew ? "added " : "replaced ") + user);
    }
    return Main.OK;
  }

  private String password() throws IOException {
    return console.isTerminal() ? asked() : firstLine(System.in);
  }

  @SuppressWarnings("SystemConsoleNull") // only asked where there is a terminal
  private static String asked() {
    char[] first = System.console().readPassword("Password: ");
    char[] second = System.console().readPassword("Again: ");
    if (first == null || !Arrays.equals(first, second)) {
      throw new IllegalArgumentException("the two passwords differ");
    }
    return new String(first);
  }

  private static String firstLine(InputStream input) throws IOException {
    if (isTyped()) {
      throw new IllegalArgumentException(
          "the password would be seen while it is typed; use --file FILE and redirect nothing");
    }
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int b = input.read(); b >= 0 && b != '\n'; b = input.read()) {
      line.write(b);
    }
    try {
      ByteBuffer bytes = ByteBuffer.wrap(line.toByteArray());
      return StandardCharsets.UTF_8.newDecoder().decode(bytes).toString().replaceAll("\r$", "");
    } catch (CharacterCodingException e) {
      throw new IllegalArgumentException("the password is not UTF-8", e);
    }
  }

  /** Whether a person types the input though the output is redirected; Java 17 cannot tell. */
  private static boolean isTyped() {
    try {
      return new ProcessBuilder("test", "-t", "0").inheritIO().start().waitFor() == 0;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    } catch (IOException e) {
      return false;
    }
  }
}
