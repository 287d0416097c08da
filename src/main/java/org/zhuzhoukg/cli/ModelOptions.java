package org.zhuzhoukg.cli;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.zhuzhoukg.extract.ChatEndpoint;
import org.zhuzhoukg.extract.ModelExtractor;
import org.zhuzhoukg.fact.Catalogue;
import org.zhuzhoukg.store.Ontology;
import org.zhuzhoukg.vocab.Iris;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options that let a language model find candidates in the place of the rules. */
final class ModelOptions {

  static final String KEY = "ZZKG_LLM_KEY";

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  @Option(
      names = "--llm",
      paramLabel = "URL",
      description = {
        "ask a language model in the place of the rules: an OpenAI-compatible address, as",
        "http://localhost:11434/v1; a key is read from the environment variable " + KEY
      })
  private String url;

  @Option(names = "--model", paramLabel = "NAME", description = "the model's name, with --llm")
  private String model;

  /** Who asks the model; empty if no model is named. */
  Optional<ModelExtractor> extractor(
      Catalogue catalogue, Ontology ontology, Map<String, String> environment) {
    if (url == null && model == null) {
      return Optional.empty();
    }
    if (url == null || model == null) {
      throw new ParameterException(
          command.commandLine(), "--llm URL and --model NAME are given together");
    }
    Optional<String> key =
        Optional.ofNullable(environment.get(KEY)).map(String::strip).filter(k -> !k.isEmpty());
    try {
      ChatEndpoint endpoint =
          new ChatEndpoint(
              new ChatEndpoint.Address(URI.create(url), model, key), ChatEndpoint.Patience.USUAL);
      return Optional.of(
          new ModelExtractor(
              endpoint,
              catalogue,
              ontology.classes(Iris.DEFAULT),
              ontology.properties(Iris.DEFAULT)));
    } catch (IllegalArgumentException e) {
      throw new ParameterException(command.commandLine(), "--llm: " + e.getMessage(), e);
    }
  }
}
