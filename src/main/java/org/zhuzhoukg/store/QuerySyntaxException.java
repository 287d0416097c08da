package org.zhuzhoukg.store;

/** A text is no SPARQL 1.1; says in a sentence where and what is wrong. */
public final class QuerySyntaxException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Wording wording;
  private final int line;
  private final int column;
  private final String token;
  private final String nearest;

  QuerySyntaxException(Wording message, int line, int column, String token, String nearest) {
    super(message.en());
    this.wording = message;
    this.line = line;
    this.column = column;
    this.token = token;
    this.nearest = nearest;
  }

  /** The same place, of a text that would be a good update. */
  QuerySyntaxException ofUpdate() {
    Wording message =
        new Wording(
            "这是更新，不是查询；更新请发往 /update，并附上用户名和口令。",
            "This is an update, not a query; updates go to /update, with a user's password.");
    return new QuerySyntaxException(message, line, column, token, "");
  }

  /** The message, in Chinese too. */
  public Wording wording() {
    return wording;
  }

  /** The line, from 1; 0 if it is not known. */
  public int line() {
    return line;
  }

  /** The column in UTF-16 units, from 1, where the token begins; 0 if it is not known. */
  public int column() {
    return column;
  }

  /** What stands there; empty if nothing does. */
  public String token() {
    return token;
  }

  /** What was most likely meant, ready to be put in; empty if nobody knows. */
  public String nearest() {
    return nearest;
  }
}
