package org.zhuzhoukg.store;

import java.util.function.Supplier;

/** What is made when it is first asked for; who asks meanwhile waits for it. */
final class Lazy<T> implements Supplier<T> {

  private Supplier<T> make;
  private T made;

  Lazy(Supplier<T> make) {
    this.make = make;
  }

  @Override
  public synchronized T get() {
    if (make != null) {
      made = make.get();
      make = null;
    }
    return made;
  }
}
