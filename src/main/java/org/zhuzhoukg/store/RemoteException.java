package org.zhuzhoukg.store;

/** Another server, whose data are served here, gave no answer; says which, and what it said. */
public final class RemoteException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final boolean isLate;
  private final String endpoint;
  private final String said;

  /**
   * Another server failed.
   *
   * @param endpoint its address
   * @param isLate whether it was not done in time, rather than wrong
   * @param said what it said, or what became of the connection
   */
  RemoteException(String endpoint, boolean isLate, String said, Throwable cause) {
    super(endpoint + ": " + RemoteWords.line(said), cause);
    this.endpoint = endpoint;
    this.isLate = isLate;
    this.said = RemoteWords.line(said);
  }

  /** Whether it was not done in time. */
  public boolean isLate() {
    return isLate;
  }

  /** What to tell a reader. */
  public Wording wording() {
    String why = said.isEmpty() ? "" : "：" + said;
    return isLate
        ? new Wording(
            "存放数据的服务器 " + endpoint + " 未在时限内回答" + why,
            "the server that has the data, " + endpoint + ", did not answer in time: " + said)
        : new Wording(
            "存放数据的服务器 " + endpoint + " 没有给出答案" + why,
            "the server that has the data, " + endpoint + ", gave no answer: " + said);
  }
}
