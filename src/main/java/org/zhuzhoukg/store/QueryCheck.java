package org.zhuzhoukg.store;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.query.Query;

/** What there is to say of a query before it is executed. */
public sealed interface QueryCheck permits QueryCheck.Sound, QueryCheck.Faulty {

  /**
   * It can be executed.
   *
   * @param type {@code SELECT}, {@code ASK}, {@code CONSTRUCT} or {@code DESCRIBE}
   * @param variables the columns of its answer; none if it is no SELECT
   * @param unknownTerms the project's own IRIs in it that the data do not have
   */
  record Sound(String type, List<String> variables, List<UnknownTerm> unknownTerms)
      implements QueryCheck {

    /** Copies the lists. */
    public Sound {
      variables = List.copyOf(variables);
      unknownTerms = List.copyOf(unknownTerms);
    }
  }

  /**
   * It is no query, or is refused.
   *
   * @param line the line where the token begins, from 1; 0 if it is not known
   * @param column the column where it begins in UTF-16 units, from 1; 0 if it is not known
   * @param token what stands there; empty if nothing does
   * @param message what is wrong
   * @param nearest what was most likely meant; empty if nobody knows
   */
  record Faulty(int line, int column, String token, Wording message, String nearest)
      implements QueryCheck {}

  /** Checks a text; the snapshot tells which terms the data have. */
  static QueryCheck of(String text, QueryPolicy policy, UnknownTerms terms, Snapshot snapshot) {
    try {
      Query query = policy.query(text);
      return new Sound(
          query.queryType().name().toUpperCase(Locale.ROOT),
          query.isSelectType() ? query.getResultVars() : List.of(),
          terms.in(query, snapshot));
    } catch (QuerySyntaxException e) {
      return located(text, new Faulty(e.line(), e.column(), e.token(), e.wording(), e.nearest()));
    } catch (RefusedException e) {
      return located(text, new Faulty(0, 0, e.token(), e.wording(), ""));
    }
  }

  /** Finds the place of what the parser names without one: an IRI, a keyword, a variable. */
  private static Faulty located(String text, Faulty fault) {
    if (fault.line() > 0) {
      return fault;
    }
    Matcher variable = Pattern.compile("[?$][\\p{L}\\p{N}_]+").matcher(fault.message().en());
    String token = fault.token().isEmpty() && variable.find() ? variable.group() : fault.token();
    SourceTokens tokens = new SourceTokens(text);
    int index = token.isEmpty() ? -1 : tokens.find(0, token, "<" + token + ">");
    boolean isRepeated = fault.message().en().contains("already in-scope");
    index = isRepeated ? tokens.findLast(token) : index;
    if (index < 0) {
      return fault;
    }
    SourceTokens.Token place = tokens.get(index);
    return new Faulty(place.line(), place.column(), token, fault.message(), fault.nearest());
  }
}
