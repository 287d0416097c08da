package org.zhuzhoukg.store;

/** Data that another server has are not written from here. */
public final class ReadOnlyException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String endpoint;

  ReadOnlyException(String endpoint) {
    super("the data of " + endpoint + " are only read here");
    this.endpoint = endpoint;
  }

  /** What to tell a writer. */
  public Wording wording() {
    return new Wording(
        "数据存放在 " + endpoint + "，此处只读；请在那里修改",
        "the data are at " + endpoint + " and only read here; change them there");
  }
}
