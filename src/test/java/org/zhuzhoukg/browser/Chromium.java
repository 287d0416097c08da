package org.zhuzhoukg.browser;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives tests a {@link Reader} with a real browser; skips them where no Chromium is found.
 *
 * <p>All classes share one browser and one server with the project's own data. A test fails if a
 * page that it opened wrote an error to the console, broke the content security policy, or asked
 * another host for anything.
 */
public final class Chromium implements ExecutionCondition, ParameterResolver, AfterEachCallback {

  private static final AtomicBoolean TOLD = new AtomicBoolean();
  private static final Namespace OWN = Namespace.create(Chromium.class);
  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");

  /** Where the browser is: {@code CHROME_BIN}, or on the path. */
  static Optional<Path> find() {
    Stream<Path> named = Stream.ofNullable(System.getenv("CHROME_BIN")).map(Path::of);
    Stream<Path> onPath =
        Stream.of(Optional.ofNullable(System.getenv("PATH")).orElse("").split(":"))
            .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)));
    return Stream.concat(named, onPath).filter(Files::isExecutable).findFirst();
  }

  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
    return find()
        .map(path -> ConditionEvaluationResult.enabled("uses " + path))
        .orElseGet(() -> ConditionEvaluationResult.disabled(missing()));
  }

  /**
   * Why tests are skipped; Maven tells the number alone, so it is written for who reads the log.
   */
  private static String missing() {
    String why = "no Chromium: install Debian's package chromium, or set CHROME_BIN";
    if (TOLD.compareAndSet(false, true)) {
      System.err.println("Tests in a browser are skipped: " + why);
    }
    return why;
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == Reader.class;
  }

  @Override
  public Reader resolveParameter(ParameterContext parameter, ExtensionContext context) {
    Desk desk =
        context.getRoot().getStore(OWN).computeIfAbsent(Desk.class, key -> new Desk(), Desk.class);
    Reader reader = new Reader(desk);
    context.getStore(OWN).put(Reader.class, reader);
    return reader;
  }

  @Override
  public void afterEach(ExtensionContext context) {
    Reader reader = context.getStore(OWN).remove(Reader.class, Reader.class);
    if (reader != null) {
      reader.leave(context.getExecutionException().isEmpty());
    }
  }
}
