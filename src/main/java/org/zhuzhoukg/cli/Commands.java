package org.zhuzhoukg.cli;

import java.lang.reflect.Constructor;
import picocli.CommandLine.IFactory;

/** Gives each command the console to print on. */
final class Commands implements IFactory {

  private final IFactory others = picocli.CommandLine.defaultFactory();
  private final Console console;

  Commands(Console console) {
    this.console = console;
  }

  @Override
  public <K> K create(Class<K> type) throws Exception {
    for (Constructor<?> constructor : type.getDeclaredConstructors()) {
      if (constructor.getParameterCount() == 1
          && constructor.getParameterTypes()[0] == Console.class) {
        return type.cast(constructor.newInstance(console));
      }
    }
    return others.create(type);
  }
}
