package org.zhuzhoukg.store;

import java.util.function.Supplier;

/** What is made when it is first asked for; who asks meanwhile waits for it. */
final class Once<T> implements Supplier<T> {

  private Supplier<T> make;
  private T made;

  Once(Supplier<T> make) {
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
