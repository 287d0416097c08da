package org.zhuzhoukg.store;

/** A query or an update is well-formed and is not executed all the same. */
public final class RefusedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Why it is not executed. */
  public enum Reason {
    /** It reaches for what it may not: other servers, files, programs. */
    FORBIDDEN,
    /** It is too long, too deep, or has too many parts. */
    TOO_COMPLEX
  }

  private final Reason reason;
  private final String token;

  /** Says in a sentence what is refused; the token is the part of the query it is about. */
  public RefusedException(Reason reason, String token, String message) {
    super(message);
    this.reason = reason;
    this.token = token;
  }

  static RefusedException forbidden(String token, String message) {
    return new RefusedException(Reason.FORBIDDEN, token, message);
  }

  static RefusedException tooComplex(String token, String message) {
    return new RefusedException(Reason.TOO_COMPLEX, token, message);
  }

  /** Why. */
  public Reason reason() {
    return reason;
  }

  /** The message, and in Chinese what kind of refusal it is. */
  public Wording wording() {
    String about = token.isEmpty() ? "" : "“" + token + "”";
    return new Wording(
        reason == Reason.FORBIDDEN
            ? "服务器不允许查询使用" + (about.isEmpty() ? "这一内容。" : about + "。")
            : "查询过长或过于复杂" + (about.isEmpty() ? "。" : "，超出限度的是" + about + "。"),
        getMessage());
  }

  /** The part of the query that is refused: an IRI, a keyword, a sign. */
  public String token() {
    return token;
  }
}
